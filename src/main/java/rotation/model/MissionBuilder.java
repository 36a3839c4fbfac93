package rotation.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link Mission} together, part by part. What is not said has the default of the format.
 */
public final class MissionBuilder {

    private final String id;
    private String name;
    private @Nullable String organization;
    private @Nullable String country;
    private Period mandate = Period.UNBOUNDED;
    private @Nullable Course course;
    private int handoverDays;
    private int leaveDays;
    private int restDays = Policy.DEFAULT.restDays();
    private @Nullable Integer ceiling;
    private boolean pairWomen;
    private int womenPercent;
    private int experiencedPercent;
    private int maxAgencySharePercent = 100;
    private int maxArrivalsPercent = 100;
    private List<Mission.SiteNeed> siteNeeds = List.of();
    private long dailyCost;
    private long tourCost;
    private @Nullable String note;

    MissionBuilder(String id) {
        this.id = id;
        name = id;
    }

    MissionBuilder(Mission mission) {
        id = mission.id();
        name = mission.name();
        organization = mission.organization();
        country = mission.country();
        mandate = mission.mandate();
        course = mission.course();
        handoverDays = mission.handoverDays();
        leaveDays = mission.leaveDays();
        restDays = mission.restDays();
        ceiling = mission.ceiling();
        pairWomen = mission.pairWomen();
        womenPercent = mission.womenPercent();
        experiencedPercent = mission.experiencedPercent();
        maxAgencySharePercent = mission.maxAgencySharePercent();
        maxArrivalsPercent = mission.maxArrivalsPercent();
        siteNeeds = mission.siteNeeds();
        dailyCost = mission.dailyCost();
        tourCost = mission.tourCost();
        note = mission.note();
    }

    /** What people call it. Default: its id. */
    public MissionBuilder name(String name) {
        this.name = name;
        return this;
    }

    /** Who runs it; null: not stated. Default: not stated. */
    public MissionBuilder organization(@Nullable String organization) {
        this.organization = organization;
        return this;
    }

    /** Where it is; null: not stated. Default: not stated. */
    public MissionBuilder country(@Nullable String country) {
        this.country = country;
        return this;
    }

    /** The days on which officers may be in theatre. Default: all. */
    public MissionBuilder mandate(Period mandate) {
        this.mandate = mandate;
        return this;
    }

    /** The training that its officers need; null: none. Default: none. */
    public MissionBuilder course(@Nullable Course course) {
        this.course = course;
        return this;
    }

    /** The wanted overlap of two officers in one seat, in days. Default: 0. */
    public MissionBuilder handoverDays(int handoverDays) {
        this.handoverDays = handoverDays;
        return this;
    }

    /** Leave after a tour, in days. Default: 0. */
    public MissionBuilder leaveDays(int leaveDays) {
        this.leaveDays = leaveDays;
        return this;
    }

    /** Full days at home that a tour here earns. Default: those of {@link Policy#DEFAULT}, whatever the policy of the problem. */
    public MissionBuilder restDays(int restDays) {
        this.restDays = restDays;
        return this;
    }

    /** The most officers in theatre on one day; null: no ceiling. Default: no ceiling. */
    public MissionBuilder ceiling(@Nullable Integer ceiling) {
        this.ceiling = ceiling;
        return this;
    }

    /** Whether to avoid days with a single woman at a site. Default: no. */
    public MissionBuilder pairWomen(boolean pairWomen) {
        this.pairWomen = pairWomen;
        return this;
    }

    /** Target share of women, in percent. Default: 0. */
    public MissionBuilder womenPercent(int womenPercent) {
        this.womenPercent = womenPercent;
        return this;
    }

    /** Target share of officers with a previous tour, in percent. Default: 0. */
    public MissionBuilder experiencedPercent(int experiencedPercent) {
        this.experiencedPercent = experiencedPercent;
        return this;
    }

    /** The most that one agency should hold, in percent. Default: 100. */
    public MissionBuilder maxAgencySharePercent(int maxAgencySharePercent) {
        this.maxAgencySharePercent = maxAgencySharePercent;
        return this;
    }

    /** Share of its positions that may change hands in one calendar month, in percent. Default: 100. */
    public MissionBuilder maxArrivalsPercent(int maxArrivalsPercent) {
        this.maxArrivalsPercent = maxArrivalsPercent;
        return this;
    }

    /** Who should be among those who are there. Default: nobody in particular. */
    public MissionBuilder siteNeeds(List<Mission.SiteNeed> siteNeeds) {
        this.siteNeeds = siteNeeds;
        return this;
    }

    /** Whole dollars for each day in theatre. Default: 0. */
    public MissionBuilder dailyCost(long dailyCost) {
        this.dailyCost = dailyCost;
        return this;
    }

    /** Whole dollars for each tour. Default: 0. */
    public MissionBuilder tourCost(long tourCost) {
        this.tourCost = tourCost;
        return this;
    }

    /** Free text for people; null: none. Default: none. */
    public MissionBuilder note(@Nullable String note) {
        this.note = note;
        return this;
    }

    /** The mission as it stands here. */
    public Mission build() {
        return new Mission(
                id,
                name,
                organization,
                country,
                mandate,
                course,
                handoverDays,
                leaveDays,
                restDays,
                ceiling,
                pairWomen,
                womenPercent,
                experiencedPercent,
                maxAgencySharePercent,
                maxArrivalsPercent,
                siteNeeds,
                dailyCost,
                tourCost,
                note);
    }
}
