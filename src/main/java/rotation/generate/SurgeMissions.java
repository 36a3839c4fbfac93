package rotation.generate;

import static rotation.generate.MissionLine.mission;
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

/** Two fictitious large missions: 349 tours. */
final class SurgeMissions {

    private static final String FRENCH = "fr";
    private static final String ENGLISH = "en";

    private SurgeMissions() {}

    static List<MissionLine> all(Course predeployment, Course hostileEnvironment) {
        return List.of(
                mission("HAITI-MSS", "Multinational support mission, police component", "coalition", "HTI")
                        .trainedBy(predeployment)
                        .mandateTo("2025-10-02")
                        .handover(7)
                        .leaveAndRest(21, 365)
                        .ceiling(105)
                        .pairWomen()
                        .goals(30, 20)
                        .limits(50, 25)
                        .seats(
                                opening(3, "Sector commander", 2)
                                        .at(List.of("Port-au-Prince", "Cap-Haïtien", "Gonaïves"))
                                        .ranks(INSPECTOR, SUPERINTENDENT)
                                        .tolerant()
                                        .leadership()
                                        .speaks(FRENCH, B2)
                                        .years(12)
                                        .priority(5),
                                opening(50, "Patrol mentor", 2)
                                        .at(List.of("Port-au-Prince", "Cap-Haïtien", "Gonaïves"))
                                        .ranks(CONSTABLE, SERGEANT)
                                        .speaks(FRENCH, B2)
                                        .skills("FIREARMS_CURRENT"),
                                opening(30, "Immediate action trainer", 2)
                                        .at(List.of("Port-au-Prince", "Cap-Haïtien"))
                                        .ranks(CONSTABLE, STAFF_SERGEANT)
                                        .speaks(ENGLISH, B2)
                                        .skills("TACTICAL_TRAINER"),
                                opening(12, "SGBV mentor", 2)
                                        .at(List.of("Port-au-Prince", "Gonaïves"))
                                        .ranks(CONSTABLE, SERGEANT)
                                        .speaks(FRENCH, B2)
                                        .skills("SGBV")
                                        .reserved(4)
                                        .priority(4),
                                visits(5, "Intelligence analyst", 2, 12)
                                        .at("Port-au-Prince")
                                        .civilians()
                                        .speaks(ENGLISH, B2)
                                        .skills("INTEL_ANALYSIS")),
                mission("UKRAINE-STAB", "Stabilization policing in Ukraine", "coalition", "UKR")
                        .trainedBy(hostileEnvironment)
                        .handover(7)
                        .leaveAndRest(21, 365)
                        .ceiling(80)
                        .pairWomen()
                        .goals(30, 20)
                        .limits(50, 25)
                        .seats(
                                opening(2, "Regional commander", 2)
                                        .at(List.of("Kyiv", "Lviv"))
                                        .ranks(INSPECTOR, SUPERINTENDENT)
                                        .tolerant()
                                        .leadership()
                                        .speaks(ENGLISH, C1)
                                        .years(12)
                                        .priority(5),
                                opening(30, "War crimes investigator", 2)
                                        .at(List.of("Kyiv", "Lviv"))
                                        .ranks(CORPORAL, STAFF_SERGEANT)
                                        .tolerant()
                                        .speaks(ENGLISH, C1)
                                        .skills("MAJOR_CRIME")
                                        .priority(4),
                                opening(23, "Community policing adviser", 2)
                                        .at(List.of("Kyiv", "Lviv", "Odesa"))
                                        .ranks(CONSTABLE, SERGEANT)
                                        .speaks(ENGLISH, B2)
                                        .skills("COMMUNITY_POLICING"),
                                visits(7, "Drone instructor", 3, 4)
                                        .at("Lviv")
                                        .ranks(CONSTABLE, SERGEANT)
                                        .skills("DRONES"),
                                visits(8, "Trauma care instructor", 2, 4)
                                        .at("Kyiv")
                                        .speaks(ENGLISH, B2)
                                        .skills("TRAUMA_CARE")
                                        .priority(2),
                                opening(1, "Forensic identification expert", 1)
                                        .at("Kyiv")
                                        .ranks(CONSTABLE, STAFF_SERGEANT)
                                        .speaks(ENGLISH, B2)
                                        .skills("FORENSICS"),
                                visits(1, "Planning adviser", 1, 8)
                                        .at("Kyiv")
                                        .ranks(SERGEANT, INSPECTOR)
                                        .speaks(ENGLISH, C1)
                                        .skills("PLANNING")));
    }
}
