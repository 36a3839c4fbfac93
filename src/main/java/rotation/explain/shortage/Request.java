package rotation.explain.shortage;

import java.util.List;
import rotation.model.Agency;
import rotation.rule.Rule;

/**
 * Who of an agency lacks a single thing for tours that compete for too few officers.
 *
 * @param set the place of these tours among all sets, from 0 on
 * @param rule what keeps them out, alone
 * @param officers how each of them would go, in the order of the roster; at least one
 */
record Request(Agency agency, int set, Rule rule, List<Lacking> officers) {

    Request {
        officers = List.copyOf(officers);
    }
}
