package rotation.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts an {@link Agency} together, part by part. What is not said has the default of the format.
 */
public final class AgencyBuilder {

    private final String id;
    private String name;
    private int strength;
    private int share;
    private @Nullable Integer maxAway;
    private List<Agency.Cap> caps = List.of();
    private List<Agency.Blackout> blackouts = List.of();
    private List<Agency.KeepHome> keepHome = List.of();
    private @Nullable String note;

    AgencyBuilder(String id, int strength) {
        this.id = id;
        name = id;
        this.strength = strength;
        share = strength;
    }

    AgencyBuilder(Agency agency) {
        id = agency.id();
        name = agency.name();
        strength = agency.strength();
        share = agency.share();
        maxAway = agency.maxAway();
        caps = agency.caps();
        blackouts = agency.blackouts();
        keepHome = agency.keepHome();
        note = agency.note();
    }

    /** What people call it. Default: its id. */
    public AgencyBuilder name(String name) {
        this.name = name;
        return this;
    }

    /** The weight of its fair share of the absences. Default: its strength. */
    public AgencyBuilder share(int share) {
        this.share = share;
        return this;
    }

    /** The most officers absent on one day; null: no cap. Default: no cap. */
    public AgencyBuilder maxAway(@Nullable Integer maxAway) {
        this.maxAway = maxAway;
        return this;
    }

    /** Other caps for some days: the smallest that covers a day counts. Default: none. */
    public AgencyBuilder caps(List<Agency.Cap> caps) {
        this.caps = caps;
        return this;
    }

    /** Periods in which no absence may begin, end or go on. Default: none. */
    public AgencyBuilder blackouts(List<Agency.Blackout> blackouts) {
        this.blackouts = blackouts;
        return this;
    }

    /** Skills of which some holders should stay. Default: none. */
    public AgencyBuilder keepHome(List<Agency.KeepHome> keepHome) {
        this.keepHome = keepHome;
        return this;
    }

    /** Free text for people; null: none. Default: none. */
    public AgencyBuilder note(@Nullable String note) {
        this.note = note;
        return this;
    }

    /** The agency as it stands here. */
    public Agency build() {
        return new Agency(id, name, strength, share, maxAway, caps, blackouts, keepHome, note);
    }
}
