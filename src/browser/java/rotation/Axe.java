package rotation;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import rotation.html.Page;

/**
 * What axe-core finds on a page that people with disabilities could not use.
 *
 * @param violations by place
 * @param incomplete what somebody must look at, each kind once: the rule, and why axe is not sure
 */
public record Axe(List<String> violations, List<String> incomplete) {

    private static final String AXE = Page.resource(Axe.class, "/axe.min.js");

    private static final String RUN = """
            const done = arguments[0];
            const kinds = (list) => Array.from(new Set(list.flatMap((rule) => rule.nodes.flatMap((node) =>
              [...node.any, ...node.all, ...node.none].map((check) =>
                rule.id + ': ' + (check.data && check.data.messageKey || check.id)))))).sort();
            axe.run(document, {rules: {'target-size': {enabled: true}}}).then((found) => done([
              found.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ': ' + node.html.slice(0, 200))),
              kinds(found.incomplete),
            ]), (error) => done([[String(error)], []]));
            """;

    /** Looks at what a browser shows. */
    public static Axe look(Browser browser) {
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        browser.driver().executeScript(AXE);
        List<?> found = (List<?>) Objects.requireNonNull(browser.driver().executeAsyncScript(RUN));
        return new Axe(strings(found.get(0)), strings(found.get(1)));
    }

    private static List<String> strings(Object list) {
        return ((List<?>) Objects.requireNonNull(list)).stream().map(String::valueOf).toList();
    }
}
