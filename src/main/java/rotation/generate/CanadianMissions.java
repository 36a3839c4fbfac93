package rotation.generate;

import static rotation.generate.MissionLine.mission;
import static rotation.generate.Rank.CHIEF_SUPERINTENDENT;
import static rotation.generate.Rank.CONSTABLE;
import static rotation.generate.Rank.CORPORAL;
import static rotation.generate.Rank.INSPECTOR;
import static rotation.generate.Rank.SERGEANT;
import static rotation.generate.Rank.STAFF_SERGEANT;
import static rotation.generate.Rank.SUPERINTENDENT;
import static rotation.generate.SeatLine.opening;
import static rotation.generate.SeatLine.rotation;
import static rotation.generate.SeatLine.visits;
import static rotation.model.LanguageLevel.B2;
import static rotation.model.LanguageLevel.C1;

import java.util.List;
import rotation.model.Course;

/**
 * The missions of the Canadian Police Arrangement from April 2024 to March 2025. Their names, how many each rotated, the
 * agencies that sent them and the kinds of work are those of the annual report (RCMP, Annual Report 2024-2025: International
 * Police Peacekeeping and Peace Operations Program, PS61-60E-PDF); seats, ranks, languages, skills, goals and limits are
 * assumed.
 */
final class CanadianMissions {

    private static final String FRENCH = "fr";
    private static final String ENGLISH = "en";

    private CanadianMissions() {}

    /** All lines of the report: 151 tours. */
    static List<MissionLine> all(Course predeployment, Course hostileEnvironment) {
        return List.of(
                mission("IACCC", "International Anti-Corruption Coordination Centre", "multi-agency", "GBR")
                        .handover(7)
                        .leaveAndRest(14, 365)
                        .goals(40, 25)
                        .sentBy("RCMP", 1)
                        .seats(
                                rotation(1, "Grand corruption investigator", 2)
                                        .at("London")
                                        .ranks(CORPORAL, STAFF_SERGEANT)
                                        .speaks(ENGLISH, C1)
                                        .skills("FINANCIAL_CRIME")
                                        .years(8),
                                rotation(1, "Money laundering analyst", 2)
                                        .at("London")
                                        .ranks(CONSTABLE, SERGEANT)
                                        .civilians()
                                        .speaks(ENGLISH, C1)
                                        .skills("FINANCIAL_CRIME")),
                mission("ICC", "International Criminal Court", "ICC", "NLD")
                        .handover(7)
                        .leaveAndRest(14, 365)
                        .goals(40, 25)
                        .limits(75, 50)
                        .sentBy("RCMP", 9)
                        .sentBy("PRP", 2)
                        .sentBy("SPVM", 1)
                        .sentBy("SQ", 1)
                        .seats(
                                rotation(1, "Team leader, suspects at large", 2)
                                        .at("The Hague")
                                        .ranks(STAFF_SERGEANT, INSPECTOR)
                                        .tolerant()
                                        .leadership()
                                        .speaks(ENGLISH, C1)
                                        .skills("MAJOR_CRIME")
                                        .years(12)
                                        .priority(4),
                                rotation(2, "War crimes investigator", 2)
                                        .at("The Hague")
                                        .ranks(CORPORAL, STAFF_SERGEANT)
                                        .tolerant()
                                        .speaks(ENGLISH, C1)
                                        .skills("MAJOR_CRIME")
                                        .years(8),
                                rotation(1, "War crimes investigator", 3)
                                        .at("The Hague")
                                        .ranks(CORPORAL, STAFF_SERGEANT)
                                        .tolerant()
                                        .speaks(ENGLISH, C1)
                                        .speaks(FRENCH, B2)
                                        .skills("MAJOR_CRIME")
                                        .years(8),
                                rotation(1, "Witness interviewer", 2)
                                        .at("The Hague")
                                        .ranks(CONSTABLE, SERGEANT)
                                        .speaks(ENGLISH, C1)
                                        .skills("SGBV", "INTERVIEWING")
                                        .reserved(1)
                                        .priority(4),
                                rotation(1, "Analyst", 2)
                                        .at("The Hague")
                                        .ranks(CONSTABLE, SERGEANT)
                                        .civilians()
                                        .speaks(ENGLISH, C1)
                                        .skills("INTEL_ANALYSIS")),
                mission("CPMU", "Canadian Police Mission in Ukraine", "bilateral", "UKR")
                        .trainedBy(predeployment)
                        .mandateTo("2026-03-31")
                        .handover(10)
                        .leaveAndRest(21, 365)
                        .ceiling(11)
                        .pairWomen()
                        .goals(40, 25)
                        .limits(80, 30)
                        .sentBy("RCMP", 17)
                        .sentBy("PRP", 2)
                        .sentBy("RPS", 1)
                        .sentBy("TPS", 1)
                        .sentBy("WVPD", 1)
                        .seats(
                                rotation(1, "Contingent commander", 2)
                                        .at("Warsaw")
                                        .ranks(INSPECTOR, INSPECTOR)
                                        .tolerant()
                                        .leadership()
                                        .speaks(ENGLISH, C1)
                                        .years(12)
                                        .priority(5),
                                rotation(4, "Immediate action trainer", 2)
                                        .at(List.of("Warsaw", "Kyiv"))
                                        .ranks(CONSTABLE, SERGEANT)
                                        .speaks(ENGLISH, B2)
                                        .skills("TACTICAL_TRAINER"),
                                rotation(2, "Community policing adviser", 2)
                                        .at(List.of("Warsaw", "Kyiv"))
                                        .ranks(CORPORAL, STAFF_SERGEANT)
                                        .tolerant()
                                        .speaks(ENGLISH, B2)
                                        .skills("COMMUNITY_POLICING"),
                                visits(2, "School safety expert", 2, 6)
                                        .at("Kyiv")
                                        .speaks(ENGLISH, B2)
                                        .skills("COMMUNITY_POLICING", "TRAINER"),
                                visits(2, "Trauma care instructor", 2, 4)
                                        .at("Warsaw")
                                        .speaks(ENGLISH, B2)
                                        .skills("TRAUMA_CARE")
                                        .priority(2)),
                mission("UNITAR", "UN Institute for Training and Research", "UN", "CHE")
                        .handover(5)
                        .leaveAndRest(14, 365)
                        .goals(40, 50)
                        .sentBy("RCMP", 4)
                        .sentBy("SPVM", 1)
                        .seats(
                                rotation(2, "Curriculum developer", 2)
                                        .at("Geneva")
                                        .ranks(CORPORAL, STAFF_SERGEANT)
                                        .tolerant()
                                        .speaks(ENGLISH, C1)
                                        .speaks(FRENCH, B2)
                                        .skills("TRAINER")
                                        .years(8),
                                visits(1, "Evaluator", 1, 8)
                                        .at("Geneva")
                                        .ranks(CORPORAL, INSPECTOR)
                                        .speaks(ENGLISH, C1)
                                        .skills("TRAINER")
                                        .priority(2)),
                mission("PICP", "Pacific Islands Chiefs of Police Secretariat", "regional", "NZL")
                        .leaveAndRest(14, 365)
                        .seats(opening(1, "Planning adviser", 1)
                                .at("Auckland")
                                .ranks(SERGEANT, INSPECTOR)
                                .tolerant()
                                .speaks(ENGLISH, C1)
                                .skills("PLANNING")
                                .years(10)),
                mission("UNMIK", "UN Interim Administration Mission in Kosovo", "UN", "XKX")
                        .handover(7)
                        .leaveAndRest(14, 365)
                        .goals(28, 0)
                        .sentBy("RCMP", 1)
                        .sentBy("PRP", 1)
                        .seats(rotation(1, "INTERPOL liaison", 2)
                                .at("Pristina")
                                .ranks(CORPORAL, STAFF_SERGEANT)
                                .tolerant()
                                .speaks(ENGLISH, C1)
                                .skills("MAJOR_CRIME")
                                .years(8)
                                .priority(4)),
                mission("EUPOL-COPPS", "EU Coordinating Office for Palestinian Police Support", "EU", "PSE")
                        .trainedBy(hostileEnvironment)
                        .mandateTo("2026-06-30")
                        .handover(7)
                        .leaveAndRest(21, 365)
                        .goals(40, 30)
                        .sentBy("RCMP", 1)
                        .seats(
                                rotation(1, "Senior police adviser", 2)
                                        .at("Ramallah")
                                        .ranks(STAFF_SERGEANT, SUPERINTENDENT)
                                        .tolerant()
                                        .leadership()
                                        .speaks(ENGLISH, C1)
                                        .skills("PLANNING")
                                        .years(12)
                                        .priority(4),
                                rotation(1, "Training adviser", 1)
                                        .at("Ramallah")
                                        .ranks(CORPORAL, STAFF_SERGEANT)
                                        .speaks(ENGLISH, C1)
                                        .skills("TRAINER")),
                mission("PROTEUS", "Operation PROTEUS", "Office of the U.S. Security Coordinator", "PSE")
                        .trainedBy(predeployment)
                        .handover(10)
                        .leaveAndRest(21, 365)
                        .ceiling(17)
                        .pairWomen()
                        .goals(30, 25)
                        .limits(75, 25)
                        .sentBy("RCMP", 25)
                        .sentBy("SQ", 5)
                        .sentBy("PRP", 4)
                        .sentBy("SPVQ", 1)
                        .seats(
                                rotation(1, "Contingent commander", 2)
                                        .at("Ramallah")
                                        .ranks(INSPECTOR, INSPECTOR)
                                        .tolerant()
                                        .leadership()
                                        .speaks(ENGLISH, C1)
                                        .years(12)
                                        .priority(5),
                                rotation(6, "Police training adviser", 2)
                                        .at(List.of("Jericho", "Ramallah"))
                                        .ranks(CORPORAL, STAFF_SERGEANT)
                                        .tolerant()
                                        .speaks(ENGLISH, B2)
                                        .skills("TRAINER"),
                                rotation(2, "Customs police adviser", 2)
                                        .at("Ramallah")
                                        .ranks(CORPORAL, STAFF_SERGEANT)
                                        .speaks(ENGLISH, B2)
                                        .skills("BORDER"),
                                visits(5, "SWAT instructor", 2, 7)
                                        .at("Jericho")
                                        .on("2024-04-15", "2024-11-04")
                                        .ranks(CONSTABLE, SERGEANT)
                                        .speaks(ENGLISH, B2)
                                        .skills("TACTICAL_TRAINER"),
                                visits(1, "Community emergency instructor", 3, 6)
                                        .at("Jericho")
                                        .speaks(ENGLISH, B2)
                                        .skills("TRAUMA_CARE", "TRAINER")
                                        .priority(2),
                                rotation(2, "Community policing adviser", 2)
                                        .at("Ramallah")
                                        .ranks(CONSTABLE, SERGEANT)
                                        .speaks(ENGLISH, B2)
                                        .skills("COMMUNITY_POLICING")
                                        .reserved(1)),
                mission("BINUH", "UN Integrated Office in Haiti", "UN", "HTI")
                        .trainedBy(predeployment)
                        .mandateTo("2026-01-31")
                        .handover(7)
                        .leaveAndRest(21, 365)
                        .goals(28, 50)
                        .seats(rotation(1, "Governance and reform adviser", 2)
                                .at("Port-au-Prince")
                                .ranks(SERGEANT, INSPECTOR)
                                .tolerant()
                                .speaks(FRENCH, C1)
                                .skills("FIREARMS_CURRENT")
                                .years(10)
                                .priority(4)),
                mission("HAITI-SUPPORT", "Haiti Mission Support", "bilateral", "HTI")
                        .trainedBy(hostileEnvironment)
                        .handover(5)
                        .leaveAndRest(7, 180)
                        .ceiling(15)
                        .goals(40, 15)
                        .limits(80, 30)
                        .sentBy("RCMP", 35)
                        .sentBy("SQ", 5)
                        .seats(
                                rotation(1, "Mission support lead", 2)
                                        .at("Miami")
                                        .ranks(STAFF_SERGEANT, INSPECTOR)
                                        .tolerant()
                                        .leadership()
                                        .speaks(ENGLISH, C1)
                                        .skills("PLANNING")
                                        .years(12)
                                        .priority(5),
                                rotation(3, "Vetting officer", 2)
                                        .at(List.of("Port-au-Prince", "Kingston"))
                                        .ranks(CONSTABLE, SERGEANT)
                                        .speaks(FRENCH, B2)
                                        .skills("INTERVIEWING")
                                        .priority(4),
                                rotation(2, "Intelligence analyst", 2)
                                        .at(List.of("Miami", "Santo Domingo"))
                                        .ranks(CONSTABLE, SERGEANT)
                                        .civilians()
                                        .speaks(ENGLISH, B2)
                                        .skills("INTEL_ANALYSIS"),
                                visits(2, "Drone operator", 4, 4)
                                        .at(List.of("Port-au-Prince", "Grand Turk"))
                                        .ranks(CONSTABLE, SERGEANT)
                                        .skills("DRONES"),
                                visits(2, "Polygraph examiner", 4, 3)
                                        .at("Port-au-Prince")
                                        .ranks(CONSTABLE, STAFF_SERGEANT)
                                        .speaks(ENGLISH, B2)
                                        .skills("POLYGRAPH"),
                                visits(1, "Source development coach", 5, 6)
                                        .at("Kingston")
                                        .ranks(CORPORAL, STAFF_SERGEANT)
                                        .speaks(ENGLISH, B2)
                                        .skills("SOURCE_HANDLING"),
                                visits(2, "Strategic analyst", 2, 12)
                                        .at("Miami")
                                        .civilians()
                                        .speaks(ENGLISH, B2)
                                        .skills("INTEL_ANALYSIS")
                                        .priority(2),
                                visits(1, "Corrections expert", 3, 8)
                                        .at("Port-au-Prince")
                                        .civilians()
                                        .speaks(FRENCH, B2)
                                        .skills("CORRECTIONS")
                                        .priority(2)),
                mission("PRMNY", "Permanent Mission of Canada to the UN in New York", "Canada at the UN", "USA")
                        .leaveAndRest(14, 365)
                        .sentBy("RCMP", 1)
                        .seats(opening(1, "Senior police adviser", 1)
                                .at("New York")
                                .ranks(CHIEF_SUPERINTENDENT, CHIEF_SUPERINTENDENT)
                                .tolerant()
                                .leadership()
                                .speaks(ENGLISH, C1)
                                .years(15)
                                .priority(5)),
                mission("UN-GRATIS", "UN gratis positions (OVRA, OSCSEA)", "UN", "USA")
                        .leaveAndRest(14, 365)
                        .seats(
                                rotation(1, "Victims' rights officer, OVRA", 1)
                                        .at("New York")
                                        .on("2023-10-02")
                                        .ranks(SERGEANT, INSPECTOR)
                                        .speaks(ENGLISH, C1)
                                        .skills("SGBV")
                                        .years(10),
                                rotation(1, "Special coordinator's adviser, OSCSEA", 1)
                                        .at("New York")
                                        .on("2023-10-02")
                                        .ranks(SERGEANT, INSPECTOR)
                                        .speaks(ENGLISH, C1)
                                        .skills("SGBV")
                                        .years(10)),
                mission("MONUSCO", "UN Organization Stabilization Mission in the DR Congo", "UN", "COD")
                        .trainedBy(predeployment)
                        .mandateTo("2025-12-20")
                        .handover(7)
                        .leaveAndRest(21, 365)
                        .ceiling(9)
                        .pairWomen()
                        .goals(30, 25)
                        .limits(50, 30)
                        .sentBy("SPVM", 7)
                        .sentBy("SPVQ", 5)
                        .sentBy("SQ", 3)
                        .sentBy("RCMP", 2)
                        .seats(
                                rotation(1, "Contingent commander", 2)
                                        .at("Kinshasa")
                                        .ranks(INSPECTOR, INSPECTOR)
                                        .tolerant()
                                        .leadership()
                                        .speaks(FRENCH, C1)
                                        .years(12)
                                        .priority(5),
                                rotation(4, "SGBV trainer", 2)
                                        .at(List.of("Goma", "Bukavu"))
                                        .ranks(CONSTABLE, SERGEANT)
                                        .speaks(FRENCH, B2)
                                        .skills("SGBV")
                                        .reserved(1)
                                        .priority(4),
                                rotation(1, "SGBV trainer", 3)
                                        .at("Bukavu")
                                        .ranks(CONSTABLE, SERGEANT)
                                        .speaks(FRENCH, B2)
                                        .skills("SGBV")
                                        .priority(4),
                                rotation(2, "Judicial police mentor", 2)
                                        .at(List.of("Goma", "Kinshasa"))
                                        .ranks(CORPORAL, STAFF_SERGEANT)
                                        .tolerant()
                                        .speaks(FRENCH, C1)
                                        .skills("MAJOR_CRIME")
                                        .years(8)),
                mission("UN-LEADERSHIP-ZAMBIA", "Women's leadership training (Elsie Initiative)", "UN", "ZMB")
                        .leaveAndRest(3, 90)
                        .goals(75, 25)
                        .seats(
                                visits(1, "Course director", 1, 3)
                                        .at("Lusaka")
                                        .on("2024-09-30")
                                        .ranks(SERGEANT, INSPECTOR)
                                        .leadership()
                                        .speaks(ENGLISH, C1)
                                        .skills("TRAINER")
                                        .reserved(1),
                                visits(3, "Leadership instructor", 1, 2)
                                        .at("Lusaka")
                                        .on("2024-09-30")
                                        .ranks(CORPORAL, STAFF_SERGEANT)
                                        .speaks(ENGLISH, C1)
                                        .skills("TRAINER")));
    }
}
