package rotation.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rotation.json.Fields;
import rotation.json.Output;
import rotation.json.Range;
import rotation.model.Policy;

/**
 * The numbers of a season's policy: how each is called, read, written and described in the schema. Besides the policy itself, a
 * line here is all that a new one needs.
 */
final class PolicyKeys {

    /**
     * One number.
     *
     * @param name in files
     * @param description for the schema, in a sentence
     * @param range what may stand there
     * @param ranges its name among the definitions of the schema
     * @param of what a policy says; null: nothing
     * @param set lets a policy say it; not called if the file says nothing
     */
    private record Key(
            String name,
            String description,
            Range range,
            String ranges,
            Function<Policy, @Nullable Long> of,
            BiConsumer<Policy.Builder, Long> set) {

        static Key number(
                String name,
                String description,
                Function<Policy, @Nullable Integer> of,
                BiConsumer<Policy.Builder, Integer> set) {
            return of(name, description, Range.NUMBER, "number", of, set);
        }

        static Key percent(
                String name,
                String description,
                Function<Policy, @Nullable Integer> of,
                BiConsumer<Policy.Builder, Integer> set) {
            return of(name, description, Range.PERCENT, "percent", of, set);
        }

        static Key money(
                String name,
                String description,
                Function<Policy, @Nullable Long> of,
                BiConsumer<Policy.Builder, Long> set) {
            return new Key(name, description, Range.MONEY, "money", of, set);
        }

        private static Key of(
                String name,
                String description,
                Range range,
                String ranges,
                Function<Policy, @Nullable Integer> of,
                BiConsumer<Policy.Builder, Integer> set) {
            return new Key(
                    name,
                    description,
                    range,
                    ranges,
                    policy -> {
                        Integer number = of.apply(policy);
                        return number == null ? null : number.longValue();
                    },
                    (policy, number) -> set.accept(policy, Math.toIntExact(number)));
        }
    }

    /** In the order of the format. */
    private static final List<Key> ALL = List.of(
            Key.number(
                    "restDays",
                    "Full days at home between two tours of an officer.",
                    Policy::restDays,
                    Policy.Builder::restDays),
            Key.number(
                    "programCeiling",
                    "The most officers in theatre on one day, all missions; default: none.",
                    Policy::programCeiling,
                    Policy.Builder::programCeiling),
            Key.percent(
                    "programWomenPercent",
                    "Target share of women over all filled tours.",
                    Policy::programWomenPercent,
                    Policy.Builder::programWomenPercent),
            Key.percent(
                    "leadershipWomenPercent",
                    "Target share of women over filled tours in leadership positions.",
                    Policy::leadershipWomenPercent,
                    Policy.Builder::leadershipWomenPercent),
            Key.number(
                    "fairSharePercent",
                    "How much of its fair share an agency may carry, in percent; may be above 100.",
                    Policy::fairSharePercent,
                    Policy.Builder::fairSharePercent),
            Key.number(
                    "onboardingPerWeek",
                    "Arrivals that headquarters can prepare in one week, Monday to Sunday; default: any number.",
                    Policy::onboardingPerWeek,
                    Policy.Builder::onboardingPerWeek),
            Key.number(
                    "freezeDays",
                    "Published tours that start fewer than this many days after asOf are locked.",
                    Policy::freezeDays,
                    Policy.Builder::freezeDays),
            Key.number(
                    "shortNoticeDays",
                    "Announced tours that start fewer than this many days after asOf count more when they change.",
                    Policy::shortNoticeDays,
                    Policy.Builder::shortNoticeDays),
            Key.number(
                    "shortNoticeFactor",
                    "How many times more.",
                    Policy::shortNoticeFactor,
                    Policy.Builder::shortNoticeFactor),
            Key.number(
                    "toursPerOfficer",
                    "Filled tours of one officer before they count as too many; default: any number.",
                    Policy::toursPerOfficer,
                    Policy.Builder::toursPerOfficer),
            Key.money(
                    "budget",
                    "Whole dollars for all filled tours; default: any sum.",
                    Policy::budget,
                    Policy.Builder::budget));

    private PolicyKeys() {}

    /** Reads what the fields of a policy say; what they do not say stays as the builder has it. */
    static void read(Fields fields, Policy.Builder policy) {
        for (Key key : ALL) {
            Long number = fields.optionalAmount(key.name(), key.range());
            if (number != null) {
                key.set().accept(policy, number);
            }
        }
    }

    /** Writes what is not the default. */
    static void write(Policy policy, Output out) throws IOException {
        for (Key key : ALL) {
            out.numberUnless(
                    key.of().apply(Policy.DEFAULT), key.name(), key.of().apply(policy));
        }
    }

    /**
     * The properties of the schema, each in a line, or in several if it is long; a comma may follow.
     *
     * @param indent in which column they begin
     * @param width the last column of a line
     */
    static String schema(int indent, int width) {
        var properties = new ArrayList<String>();
        for (Key key : ALL) {
            var parts = new ArrayList<>(List.of(
                    "\"description\": \"" + key.description() + "\"", "\"$ref\": \"#/$defs/" + key.ranges() + "\""));
            Long otherwise = key.of().apply(Policy.DEFAULT);
            if (otherwise != null) {
                parts.add("\"default\": " + otherwise);
            }
            String name = "\"" + key.name() + "\": ";
            String line = name + "{" + String.join(", ", parts) + "}";
            String margin = "\n" + " ".repeat(indent);
            properties.add(
                    indent + line.length() < width
                            ? line
                            : name + "{" + margin + "  " + String.join("," + margin + "  ", parts) + margin + "}");
        }
        return String.join(",\n" + " ".repeat(indent), properties);
    }
}
