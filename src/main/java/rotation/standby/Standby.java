package rotation.standby;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.text.Sentence;

/**
 * An officer who goes if the planned one cannot.
 *
 * @param officer who
 * @param window the first and the last day in theatre: the planned ones, unless nobody else can go then
 * @param asPlanned whether these are the planned days
 * @param intake the intake that the standby attends before it; null: none
 * @param absence the days on which home policing misses the standby, training and leave included
 * @param change by how much the plan's score changes if this officer goes, all else unchanged; negative: it gets worse
 * @param scarcity for how many tours of the plan this officer could go instead; one who has fewer is kept for them
 * @param sentence all that in words, with ids
 */
public record Standby(
        Officer officer,
        Period window,
        boolean asPlanned,
        @Nullable Intake intake,
        Period absence,
        HardMediumSoftLongScore change,
        int scarcity,
        Sentence sentence) {}
