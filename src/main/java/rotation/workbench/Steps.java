package rotation.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rotation.change.CarriedPlan;
import rotation.event.Arguments;
import rotation.event.Effect;
import rotation.event.Event;
import rotation.event.Happening;
import rotation.event.Pin;
import rotation.io.ProblemFile;
import rotation.io.ProblemLimits;
import rotation.io.ProblemReader;
import rotation.json.Document;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.judge.Finding;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.shard.ShellWords;
import rotation.text.Sentence;

/** What becomes of a state by a step: what the commands make of the opened files. */
final class Steps {

    /** How a setting begins. */
    static final String SET = "--set";

    /** So many sentences are told of one step. */
    private static final int MOST_TOLD = 30;

    private static final Pattern ENDING = Pattern.compile("(\\.plan)?\\.json$", Pattern.CASE_INSENSITIVE);

    private final EventParser events;
    private final Path season;
    private final Path plan;
    private final String version;

    /**
     * @param season the opened file
     * @param plan the file of its plan, which need not exist
     * @param version of this program
     */
    Steps(EventParser events, Path season, Path plan, String version) {
        this.events = events;
        this.season = season;
        this.plan = plan;
        this.version = version;
    }

    /**
     * What a step leads to.
     *
     * @param state null: nothing changes
     */
    record Next(@Nullable State state, Step step) {}

    /**
     * An event, or settings.
     *
     * @param arguments those of a command {@code event} without the season, or {@code --set} and what is set, in turn
     * @throws InputException if they do not fit the season
     * @throws UsageException if they do not fit together
     * @throws RefusedException if hard rules are broken then that were not before, and it is an event that must keep them; or if
     *     who is to go on some days would not, since a hard rule keeps them from a tour that people were told of
     */
    Next step(State now, List<String> arguments) throws InputException, UsageException, RefusedException {
        if (arguments.isEmpty()) {
            throw new UsageException(Told.say("usage.noArguments"));
        }
        return arguments.get(0).equals(SET) ? set(now, arguments) : event(now, arguments);
    }

    private Next event(State now, List<String> arguments) throws InputException, UsageException, RefusedException {
        EventParser.Parsed parsed = events.parse(arguments);
        Happening happening = happening(now, parsed.event());
        ProblemLimits.check(happening.problem());
        Effect effect = Effect.of(now.problem(), happening, now.plan());
        if (parsed.mustKeepRules() && !effect.broken().isEmpty()) {
            var why = new ArrayList<Told>();
            effect.broken().forEach(finding -> why.add(Told.of(finding.text())));
            why.add(Told.say("refused.rules"));
            throw new RefusedException("rules", why);
        }
        boolean isOfDays = parsed.event() instanceof Pin pin && pin.window() != null;
        return next(now, happening, effect, isOfDays ? happening.decided() : List.of(), arguments);
    }

    /** Of a tour that people were told of, the season does not say which other days are decided: that is up to the plan alone. */
    private static Happening happening(State now, Event event) throws InputException {
        Happening happening = event.applyTo(now.problem(), now.plan());
        if (happening.isChange(now.problem()) || !(event instanceof Pin pin)) {
            return happening;
        }
        String officer = pin.officer();
        Period window = pin.window();
        if (officer == null || window == null) {
            return happening;
        }
        var decided = new Plan.Row(pin.tour(), officer, window, null);
        Sentence told = Sentence.of(
                Told.class, "step.takes", pin.tour(), officer, Day.format(window.from()), Day.format(window.to()));
        return isIn(now.plan(), decided)
                ? happening
                : new Happening(now.problem(), List.of(decided), List.of(told), List.of());
    }

    /** Whether the same officer goes on a tour on the same days by a plan, whatever they attend before. */
    private static boolean isIn(Plan plan, Plan.Row row) {
        Plan.Row there = plan.byTour().get(row.tour());
        return there != null
                && Objects.equals(there.officer(), row.officer())
                && Objects.equals(there.window(), row.window());
    }

    /** @param wanted rows without which there is no step, even if hard rules may be broken */
    private Next next(State now, Happening happening, Effect effect, List<Plan.Row> wanted, List<String> arguments)
            throws RefusedException {
        boolean isChange = happening.isChange(now.problem());
        ProblemFile after = isChange ? State.season(happening.problem()) : now.season();
        Plan stands = CarriedPlan.of(after.problem(), now.plan().with(happening.decided()))
                .plan();
        for (Plan.Row row : wanted) {
            String officer = row.officer();
            if (officer != null && !isIn(stands, row)) {
                var why = new ArrayList<Told>();
                effect.broken().forEach(finding -> why.add(Told.of(finding.text())));
                why.add(Told.say("refused.absent", row.tour(), officer));
                throw new RefusedException("rules", why);
            }
        }
        var told = new ArrayList<Told>();
        happening.told().forEach(sentence -> told.add(Told.of(sentence)));
        happening.concerned().forEach(sentence -> told.add(Told.of(sentence)));
        for (Finding finding : effect.broken()) {
            told.add(Told.say("step.broken", finding.text()));
        }
        if (!effect.emptied().isEmpty()) {
            told.add(Told.say("step.emptied", effect.emptied().size(), String.join(", ", effect.emptied())));
        }
        for (Plan.Row row : happening.decided()) {
            String officer = row.officer();
            if (officer != null && !isIn(stands, row)) {
                told.add(Told.say("step.absent", row.tour(), officer));
            }
        }
        var step = new Step(arguments, eventCommand(arguments), some(told));
        return isChange || !stands.rows().equals(now.plan().rows())
                ? new Next(State.byHand(after, stands, version), step)
                : new Next(null, step);
    }

    private static List<Told> some(List<Told> told) {
        if (told.size() <= MOST_TOLD) {
            return told;
        }
        var some = new ArrayList<>(told.subList(0, MOST_TOLD));
        some.add(Told.say("step.more", told.size() - MOST_TOLD));
        return some;
    }

    private Next set(State now, List<String> arguments) throws InputException, UsageException {
        var settings = new ArrayList<String>();
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!arguments.get(i).equals(SET) || i + 1 == arguments.size()) {
                throw new UsageException(Told.say("usage.set"));
            }
            settings.add(arguments.get(i + 1));
        }
        Document document = Document.parse(season.toString(), now.season().content());
        ProblemFile after =
                State.season(ProblemReader.read(document, settings, SET).problem());
        var told = new ArrayList<Told>();
        settings.forEach(setting -> told.add(Told.say("step.set", setting)));
        told.add(Told.say("step.set.command", ShellWords.of(arguments)));
        Plan stands = CarriedPlan.of(after.problem(), now.plan()).plan();
        List<String> emptied = emptied(now.plan(), stands);
        if (!emptied.isEmpty()) {
            told.add(Told.say("step.emptied", emptied.size(), String.join(", ", emptied)));
        }
        boolean isChange = !after.sha256().equals(State.season(now.problem()).sha256());
        return new Next(
                isChange ? State.byHand(after, stands, version) : null,
                new Step(arguments, "", isChange ? told : List.of(Told.say("step.nothing"))));
    }

    private static List<String> emptied(Plan before, Plan after) {
        Map<String, Plan.Row> now = after.byTour();
        return before.rows().stream()
                .filter(row -> row.officer() != null)
                .map(Plan.Row::tour)
                .filter(tour -> {
                    Plan.Row row = now.get(tour);
                    return row == null || row.officer() == null;
                })
                .toList();
    }

    /**
     * The first of some rows is decided, and pinned so; the others are how the plan goes on with that.
     *
     * @param rows at least one; the first has an officer
     * @throws InputException if they do not fit the season
     * @throws RefusedException if somebody would not go, since a hard rule keeps them from a tour that is not pinned
     */
    Next assign(State now, List<Plan.Row> rows) throws InputException, RefusedException {
        for (Plan.Row row : rows) {
            Arguments.tour(now.problem(), "TOUR", row.tour());
            if (row.officer() != null) {
                Arguments.officer(now.problem(), "OFFICER", row.officer());
            }
        }
        Plan.Row first = rows.get(0);
        String officer = Objects.requireNonNull(first.officer());
        Period window = Objects.requireNonNull(first.window());
        Event pin = new Pin(first.tour(), officer, window, false, null);
        Happening happening = pin.applyTo(now.problem(), now.plan().with(rows));
        // The seat that was offered counts before the one that the event would take.
        var offered = new Happening(happening.problem(), rows, happening.told(), happening.concerned());
        Effect effect = Effect.of(now.problem(), offered, now.plan());
        // Of the rows themselves it is told below.
        List<String> emptied = effect.emptied().stream()
                .filter(tour -> rows.stream().noneMatch(row -> row.tour().equals(tour)))
                .toList();
        var besides = new Effect(effect.before(), effect.after(), emptied, effect.broken());
        List<String> arguments = pin(first.tour(), officer, window);
        Next next = next(now, offered, besides, rows, arguments);
        if (next.state() == null || happening.decided().equals(rows)) {
            return next;
        }
        var told = new ArrayList<>(next.step().told());
        for (Plan.Row row : rows.subList(1, rows.size())) {
            Period days = row.window();
            told.add(
                    row.officer() == null || days == null
                            ? Told.say("step.leaves", row.tour())
                            : Told.say(
                                    "step.takes",
                                    row.tour(),
                                    row.officer(),
                                    Day.format(days.from()),
                                    Day.format(days.to())));
        }
        told.add(Told.say("step.pinAlone"));
        return new Next(next.state(), new Step(arguments, next.step().command(), told));
    }

    /**
     * A step of which something else is told than that it was done.
     *
     * @param key of what is said first: that it is undone, or done again
     */
    static Step told(String key, Step step) {
        Told what = Told.say(key);
        List<Told> all = step.told();
        Told first = all.isEmpty() ? new Told("", "") : all.get(0);
        return new Step(
                step.arguments(),
                step.command(),
                List.of(new Told((what.en() + " " + first.en()).strip(), (what.fr() + " " + first.fr()).strip())));
    }

    /** The events, and what each needs. */
    List<EventParser.Usage> usages() {
        return events.usages();
    }

    /** The arguments that let an open or published tour go to anybody again, and at other times. */
    static List<String> unpin(String tour) {
        return List.of(SET, "tours[" + JsonText.ofValue(tour) + "].locked=false");
    }

    /** The arguments that pin an officer on some days. */
    static List<String> pin(String tour, String officer, Period window) {
        return List.of(
                "pin",
                tour,
                "--officer",
                officer,
                "--from",
                Day.format(window.from()),
                "--to",
                Day.format(window.to()));
    }

    /** The line that lets an event happen to the opened files. */
    String eventCommand(List<String> arguments) {
        var words = new ArrayList<>(List.of("rotation", "event", arguments.get(0), season.toString()));
        words.addAll(arguments.subList(1, arguments.size()));
        words.addAll(List.of("--plan", plan.toString(), "-o", beside(season, ".next.json")));
        return ShellWords.of(words);
    }

    /** The line that searches for a plan of the opened files. */
    String searchCommand(List<String> arguments) {
        var words = new ArrayList<>(List.of("rotation", arguments.get(0), season.toString()));
        words.addAll(arguments.subList(1, arguments.size()));
        if (arguments.get(0).equals("resolve")) {
            words.addAll(List.of("--previous", plan.toString(), "-o", beside(plan, ".next.plan.json")));
        } else {
            words.addAll(List.of("-o", plan.toString()));
        }
        return ShellWords.of(words);
    }

    /** The line that opens the files. */
    String openCommand() {
        return ShellWords.of(List.of("rotation", "open", season.toString(), plan.toString()));
    }

    private static String beside(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(ENDING.matcher(name).replaceFirst("") + ending)
                .toString();
    }
}
