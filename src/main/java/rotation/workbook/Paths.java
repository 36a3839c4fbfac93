package rotation.workbook;

import java.util.List;
import rotation.json.Tree;

/** Values deep in an object, by the keys that lead to them; a number is the index in a list. */
final class Paths {

    private Paths() {}

    /** What stands there, which may be missing. */
    static Tree get(Tree object, List<String> path) {
        Tree at = object;
        for (String step : path) {
            at = isIndex(step) ? element(at, step) : at.child(step);
        }
        return at;
    }

    private static Tree element(Tree list, String step) {
        List<Tree> elements = list.elements();
        int index = Integer.parseInt(step);
        return index < elements.size() ? elements.get(index) : Tree.object().child(step);
    }

    /** Puts a value there, and what leads to it. */
    static void put(Tree object, List<String> path, Tree value) {
        Tree at = object;
        for (int i = 0; i < path.size(); i++) {
            String step = path.get(i);
            boolean isLast = i == path.size() - 1;
            Tree next = isIndex(step) ? element(at, step) : at.child(step);
            if (isLast || next.isMissing()) {
                next = isLast ? value : isIndex(path.get(i + 1)) ? Tree.list() : Tree.object();
                if (isIndex(step)) {
                    at.add(next);
                } else {
                    at.put(step, next);
                }
            }
            at = next;
        }
    }

    /** Takes away what stands there, and the objects that are empty without it. */
    static void remove(Tree object, List<String> path) {
        if (path.size() == 1) {
            object.remove(path.get(0));
            return;
        }
        Tree child = object.child(path.get(0));
        if (child.isObject()) {
            remove(child, path.subList(1, path.size()));
        }
        if (child.size() == 0 || child.isList()) {
            object.remove(path.get(0));
        }
    }

    private static boolean isIndex(String step) {
        return Character.isDigit(step.charAt(0));
    }
}
