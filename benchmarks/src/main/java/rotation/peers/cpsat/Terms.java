package rotation.peers.cpsat;

import com.google.ortools.sat.CpModel;
import rotation.model.Problem;

/** Adds what some of the rules cost to a model. */
abstract class Terms {

    final CpModel model;
    final Decisions decisions;
    final Penalties penalties;
    final Kinds kinds;
    final Choices choices;
    final Problem problem;

    Terms(CpModel model, Decisions decisions, Penalties penalties, Kinds kinds) {
        this.model = model;
        this.decisions = decisions;
        this.penalties = penalties;
        this.kinds = kinds;
        choices = decisions.choices();
        problem = choices.problem();
    }

    /** Adds those that count. */
    abstract void add();
}
