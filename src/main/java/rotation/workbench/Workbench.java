package rotation.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rotation.change.CarriedPlan;
import rotation.change.Publication;
import rotation.io.PlanReader;
import rotation.io.ProblemFile;
import rotation.io.ReadOptions;
import rotation.io.StoredPlan;
import rotation.json.AtomicFile;
import rotation.json.Document;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.model.Plan;
import rotation.shard.DirectoryBusyException;
import rotation.text.Sentence;

/**
 * One opened season: how it is now, how it came to be so, and what can be undone. Every step is on the disk before it counts; the
 * opened files change only by {@link #save}. May be used from any thread.
 */
public final class Workbench implements AutoCloseable {

    private static final Pattern ENDING = Pattern.compile("\\.json$", Pattern.CASE_INSENSITIVE);

    /** So much of what was done is told to somebody who has not seen it. */
    private static final int MOST_CHANGES = 20;

    private final Path seasonFile;
    private final Path planFile;
    private final String version;
    private final Steps steps;
    private final Journal journal;

    /** The states that can be come back to, the oldest first. */
    private final List<Entry> entries = new ArrayList<>();

    /** All that ever made another state the current one, the first first: a revision each. */
    private final List<Change> changes = new ArrayList<>();

    private final List<Told> notices = new ArrayList<>();
    private int at = -1;

    /** The entry that is as the opened files are; null: none of which that is known. */
    private @Nullable Entry asFiles;

    private FileSums files = new FileSums(null, null);
    private @Nullable FileTimes seen;
    private boolean changedOutside;

    /** The plan's file that the states belong to, as seen from the season; null: that is not known. */
    private @Nullable String planOfStates;

    private boolean isPublishing;

    @SuppressWarnings("NullAway.Init") // There is one as soon as it has begun.
    private volatile State state;

    private volatile Runnable listener = () -> {};

    /** A state that is kept, and the step that led to it. */
    private record Entry(String season, String plan, Step step) {}

    /** When the opened files were last written; null: not there. */
    private record FileTimes(@Nullable FileTime season, @Nullable FileTime plan) {}

    private Workbench(Path seasonFile, Path planFile, EventParser events, String version, Journal journal) {
        this.seasonFile = seasonFile;
        this.planFile = planFile;
        this.version = version;
        this.journal = journal;
        steps = new Steps(events, seasonFile, planFile, version);
    }

    /** Where the plan of a season is by default: {@code season.plan.json} beside {@code season.json}. */
    public static Path planBeside(Path seasonFile) {
        return beside(seasonFile, ".plan.json");
    }

    /** Where goes out what people are told, by default: {@code season.published} beside {@code season.json}. */
    static Path publishedOf(Path seasonFile) {
        return beside(seasonFile, ".published");
    }

    /** Where the states of a season are kept: {@code season.workbench} beside {@code season.json}. */
    public static Path directoryOf(Path seasonFile) {
        return beside(seasonFile, ".workbench");
    }

    private static Path beside(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(ENDING.matcher(name).replaceFirst("") + ending);
    }

    /**
     * Opens a season. It goes on where it was, if the files are as they were then; also if they cannot be read any more. Another plan
     * file than the one before is taken as it is, as a step.
     *
     * @param seasonFile the problem
     * @param planFile its plan; where there is none, the announced assignments are the plan
     * @param events reads events as the command line does
     * @param version of this program
     * @throws InputException if a file cannot be read or is wrong, or the plan is one of another problem, and there is nothing to go
     *     on with; or if what was kept cannot be read
     * @throws DirectoryBusyException if another workbench has the season open
     */
    public static Workbench open(Path seasonFile, Path planFile, EventParser events, String version)
            throws InputException, DirectoryBusyException {
        Opened opened = null;
        InputException unreadable = null;
        try {
            opened = opened(seasonFile, planFile, version);
        } catch (InputException e) {
            if (!Files.isDirectory(directoryOf(seasonFile))) {
                throw e;
            }
            unreadable = e;
        }
        Journal journal = Journal.open(directoryOf(seasonFile));
        try {
            var workbench = new Workbench(seasonFile, planFile, events, version, journal);
            workbench.begin(opened, unreadable);
            return workbench;
        } catch (InputException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /**
     * What the opened files say.
     *
     * @param told of what was not taken as it stands; null: all was
     */
    private record Opened(State state, FileSums files, @Nullable Told told) {}

    private static Opened opened(Path seasonFile, Path planFile, String version) throws InputException {
        ProblemFile season = State.season(seasonFile.toString(), Document.bytes(seasonFile));
        if (!Files.exists(planFile)) {
            Plan told = CarriedPlan.of(season.problem(), null).plan();
            return new Opened(
                    State.byHand(season, told, version),
                    new FileSums(season.sha256(), null),
                    Told.say("open.noPlan", planFile.toString()));
        }
        byte[] content = Document.bytes(planFile);
        StoredPlan stored = PlanReader.readStored(Document.parse(planFile.toString(), content));
        stored.requireToBeOf(season.problem(), planFile, Sentence.of(Workbench.class, "hint.foreign"));
        State asItStands = State.of(season, planFile.toString(), content);
        var sums = new FileSums(season.sha256(), asItStands.planSum());
        if (asItStands.verdict().isLegal()) {
            ReadOptions made = stored.options() == null ? ReadOptions.NONE : stored.options();
            return new Opened(asItStands, sums, made.isNone() ? null : Told.say("open.options", made.toString()));
        }
        Plan stands = CarriedPlan.of(season.problem(), asItStands.plan()).plan();
        return new Opened(
                State.byHand(season, stands, version),
                sums,
                Told.say("open.carried", asItStands.verdict().irregularities().size()));
    }

    /**
     * Begins, or goes on where it was.
     *
     * @param opened what the files say; null: they cannot be read
     * @param unreadable why not; null: they can
     */
    private void begin(@Nullable Opened opened, @Nullable InputException unreadable) throws InputException {
        JournalRow last = null;
        for (JournalRow row : journal.rows()) {
            replay(row);
            last = row;
        }
        boolean isOtherPlan = planOfStates != null && !planOfStates.equals(planAsSeen());
        if (unreadable != null && (at < 0 || isOtherPlan)) {
            throw unreadable;
        }
        if (at < 0 && opened != null) {
            enter(JournalRow.OPEN, opened.state(), openStep(opened), opened.files());
            if (opened.told() != null) {
                notices.add(opened.told());
            }
        } else if (isOtherPlan && opened != null) {
            takeOtherPlan(opened);
        } else {
            goOn(opened, unreadable, last);
        }
        journal.prune(reachable());
        seen = times();
    }

    /** Where the plan is, as seen from the season: so that both may be moved together. */
    private String planAsSeen() {
        Path from =
                Objects.requireNonNull(seasonFile.toAbsolutePath().normalize().getParent());
        Path plan = planFile.toAbsolutePath().normalize();
        return Objects.equals(from.getRoot(), plan.getRoot())
                ? from.relativize(plan).toString()
                : plan.toString();
    }

    private void takeOtherPlan(Opened opened) throws InputException {
        var told = new ArrayList<Told>();
        told.add(Told.say("open.otherPlan", planFile.toString(), String.valueOf(planOfStates)));
        if (opened.told() != null) {
            told.add(opened.told());
        }
        enter(JournalRow.STEP, opened.state(), new Step(List.of("open"), steps.openCommand(), told), opened.files());
        notices.addAll(told);
    }

    private Step openStep(Opened opened) {
        Told told = opened.told() == null
                ? Told.say("open.files", seasonFile.toString(), planFile.toString())
                : opened.told();
        return new Step(List.of("open"), steps.openCommand(), List.of(told));
    }

    private void replay(JournalRow row) {
        Step step = row.step();
        String season = row.season();
        String plan = row.plan();
        switch (row.kind()) {
            case JournalRow.OPEN, JournalRow.STEP -> {
                if (step != null && season != null && plan != null) {
                    entered(row.kind(), new Entry(season, plan, step), row.files());
                }
                if (row.planFile() != null) {
                    planOfStates = row.planFile();
                }
            }
            case JournalRow.UNDO -> {
                if (at > 0) {
                    changed(row.kind(), entries.get(at).step());
                    at--;
                }
            }
            case JournalRow.REDO -> {
                if (at + 1 < entries.size()) {
                    at++;
                    changed(row.kind(), entries.get(at).step());
                }
            }
            case JournalRow.SAVED -> {
                if (row.files() != null && at >= 0) {
                    files = row.files();
                    asFiles = entries.get(at);
                }
            }
            case JournalRow.FAILED -> {
                if (row.files() != null && !row.files().equals(files)) {
                    files = row.files();
                    asFiles = null;
                }
            }
            default -> {
                // A row that was begun and not ended, such as a save; it is looked at where it is the last.
            }
        }
    }

    /** Goes on where it was; the files may have been edited since. */
    private void goOn(@Nullable Opened opened, @Nullable InputException unreadable, @Nullable JournalRow last)
            throws InputException {
        state = kept(entries.get(at), opened);
        FileSums now = opened == null ? sums() : opened.files();
        if (last != null && last.kind().equals(JournalRow.SAVING) && now != null && isPartlySaved(now, last.files())) {
            try {
                writeFiles();
            } catch (InputException e) {
                tellUnreadable("open.unsaved", e);
            }
            return;
        }
        boolean isSame = files.equals(now);
        if (unreadable != null) {
            changedOutside = true;
            tellUnreadable("open.unreadable", unreadable);
        } else if (opened != null && !isSame && isSaved()) {
            files = opened.files();
            enter(JournalRow.STEP, opened.state(), reloadStep(opened), opened.files());
            notices.add(Told.say("open.reloaded"));
        } else if (!isSame) {
            changedOutside = true;
            notices.add(Told.say("open.changed"));
        } else if (!isSaved()) {
            notices.add(goesOn());
        }
    }

    /** That not all is saved: how many of the last steps are not, if the files are as they were before those. */
    private Told goesOn() {
        int saved = at;
        while (saved >= 0 && !isAsFiles(entries.get(saved))) {
            saved--;
        }
        return saved < 0 ? Told.say("open.goesOn.other") : Told.say("open.goesOn", at - saved);
    }

    private boolean isAsFiles(Entry entry) {
        return entry.equals(asFiles)
                || (entry.season().equals(files.season()) && entry.plan().equals(files.plan()));
    }

    private State kept(Entry entry, @Nullable Opened opened) throws InputException {
        State now = opened == null ? null : opened.state();
        boolean isAsOpened = now != null
                && entry.season().equals(now.seasonSum())
                && entry.plan().equals(now.planSum());
        if (now != null && isAsOpened) {
            return now;
        }
        try {
            return journal.state(entry.season(), entry.plan(), now);
        } catch (InputException e) {
            Path directory = directoryOf(seasonFile);
            var errors = new ArrayList<>(e.errors());
            errors.add(InputError.ofFile(
                    directory.toString(),
                    Sentence.of(Workbench.class, "open.lost"),
                    Sentence.of(Workbench.class, "hint.open.lost", directory.toString())));
            throw new InputException(errors);
        }
    }

    private void tellUnreadable(String key, InputException why) {
        notices.add(Told.say(key));
        for (InputError error : why.errors()) {
            notices.add(new Told(error.message(Locale.ENGLISH), error.message(Locale.FRENCH)));
        }
    }

    /** The opened files as they are; null: one cannot be read. */
    private @Nullable FileSums sums() {
        try {
            return FileSums.of(seasonFile, planFile);
        } catch (InputException e) {
            return null;
        }
    }

    /** Whether each file is as it was before a save that was begun, or as that was to leave it. */
    private boolean isPartlySaved(FileSums now, @Nullable FileSums wanted) {
        return wanted != null
                && (Objects.equals(now.season(), files.season()) || Objects.equals(now.season(), wanted.season()))
                && (Objects.equals(now.plan(), files.plan()) || Objects.equals(now.plan(), wanted.plan()));
    }

    private Step reloadStep(Opened opened) {
        var told = new ArrayList<Told>();
        told.add(Told.say("step.reload"));
        if (opened.told() != null) {
            told.add(opened.told());
        }
        return new Step(List.of("reload"), steps.openCommand(), told);
    }

    private Set<String> reachable() {
        var sums = new HashSet<String>();
        for (Entry entry : entries) {
            sums.add(entry.season());
            sums.add(entry.plan());
        }
        return sums;
    }

    /** Writes a state and the row that makes it count, and makes it the current one. */
    private void enter(String kind, State next, Step step, @Nullable FileSums asTheseFiles) throws InputException {
        boolean isBranch = at + 1 < entries.size();
        journal.keep(next);
        // Whoever takes what the files say, takes it from the plan that is open.
        String planRow = asTheseFiles == null ? null : planAsSeen();
        journal.append(JournalRow.entering(kind, step, next, asTheseFiles, planRow));
        planOfStates = planRow == null ? planOfStates : planRow;
        entered(kind, new Entry(next.seasonSum(), next.planSum(), step), asTheseFiles);
        state = next;
        if (isBranch) {
            journal.prune(reachable());
        }
        listener.run();
    }

    private void entered(String kind, Entry entry, @Nullable FileSums asTheseFiles) {
        entries.subList(at + 1, entries.size()).clear();
        entries.add(entry);
        at++;
        changed(kind, entry.step());
        if (asTheseFiles != null) {
            files = asTheseFiles;
            // Where there is no plan, what was announced stands for it.
            asFiles = entry.season().equals(files.season()) && files.plan() == null ? entry : null;
        }
    }

    private void changed(String kind, Step step) {
        changes.add(new Change(changes.size() + 1, kind, step));
    }

    /** Hears of every other state. Called from the thread that made it; must return soon. */
    void onChange(Runnable heard) {
        listener = heard;
    }

    /** The file of the season. */
    public Path seasonFile() {
        return seasonFile;
    }

    /** The file of the plan, which need not exist. */
    public Path planFile() {
        return planFile;
    }

    /** Of this program. */
    String version() {
        return version;
    }

    /** What steps make of a state. */
    Steps steps() {
        return steps;
    }

    /** What is to be said of how it was opened; mostly nothing. */
    public synchronized List<Told> notices() {
        return List.copyOf(notices);
    }

    /** The season and its plan as they are now. */
    public State state() {
        return state;
    }

    /**
     * A state and its revision, together.
     *
     * @param revision goes up with every step, undo and redo
     */
    record Current(long revision, State state) {}

    /** The state as it is now, with its revision. */
    synchronized Current current() {
        return new Current(changes.size(), state);
    }

    /** Goes up with every step, undo and redo, from 1 on. */
    public synchronized long revision() {
        return changes.size();
    }

    /** What would be undone; null: nothing. */
    synchronized @Nullable Step undoable() {
        return at > 0 ? entries.get(at).step() : null;
    }

    /** What would be done again; null: nothing. */
    synchronized @Nullable Step redoable() {
        return at + 1 < entries.size() ? entries.get(at + 1).step() : null;
    }

    /**
     * The steps that led here, the first first, without the opening.
     *
     * @param most so many, the last, at most
     */
    synchronized List<Step> history(int most) {
        return entries.subList(Math.max(1, at + 1 - most), at + 1).stream()
                .map(Entry::step)
                .toList();
    }

    /** Whether the opened files say what the current state is. */
    public synchronized boolean isSaved() {
        return entries.get(at).equals(asFiles)
                || (state.seasonSum().equals(files.season()) && state.planSum().equals(files.plan()));
    }

    /**
     * Refuses somebody who has not seen the current state.
     *
     * @throws StaleException if that was another revision
     */
    synchronized void requireSeen(long seenRevision) throws StaleException {
        check(seenRevision);
    }

    /** Refuses somebody who has not seen the current state, and anybody while people are being told of it. */
    private void checkStep(long seenRevision) throws StaleException, RefusedException {
        check(seenRevision);
        if (isPublishing) {
            throw new RefusedException("busy", List.of(Told.say("publish.busy")));
        }
    }

    /** Refuses somebody who has not seen the current state. */
    private void check(long seenRevision) throws StaleException {
        if (seenRevision != changes.size()) {
            int first = (int) Math.max(Math.max(0, seenRevision), changes.size() - (long) MOST_CHANGES);
            throw new StaleException(changes.subList(Math.min(first, changes.size()), changes.size()));
        }
    }

    /**
     * Does what arguments say, see {@link Steps#step}.
     *
     * @param seenRevision that whoever asks has seen
     * @return what was told; if nothing changes, that is no step
     */
    public synchronized Step step(long seenRevision, List<String> arguments)
            throws StaleException, InputException, UsageException, RefusedException {
        checkStep(seenRevision);
        return done(steps.step(state, arguments));
    }

    /** Decides who goes, see {@link Steps#assign}. */
    public synchronized Step assign(long seenRevision, List<Plan.Row> rows)
            throws StaleException, InputException, RefusedException {
        checkStep(seenRevision);
        return done(steps.assign(state, rows));
    }

    private Step done(Steps.Next next) throws InputException {
        if (next.state() != null) {
            enter(JournalRow.STEP, next.state(), next.step(), null);
        }
        return next.step();
    }

    /** Takes a state that was made of the one that was current in that revision; if it is the same, that is no step. */
    synchronized Step take(long seenRevision, State next, Step step)
            throws StaleException, InputException, RefusedException {
        checkStep(seenRevision);
        return done(next, step);
    }

    private Step done(State next, Step step) throws InputException {
        return done(new Steps.Next(next.isSame(state) ? null : next, step));
    }

    /**
     * Goes back to the state before.
     *
     * @return the step that is undone
     */
    public synchronized Step undo(long seenRevision) throws StaleException, InputException, RefusedException {
        checkStep(seenRevision);
        if (at == 0) {
            throw new RefusedException("nothing", List.of(Told.say("undo.nothing")));
        }
        Step undone = entries.get(at).step();
        move(JournalRow.UNDO, at - 1, undone);
        return undone;
    }

    /**
     * Goes forth again.
     *
     * @return the step that is done again
     */
    public synchronized Step redo(long seenRevision) throws StaleException, InputException, RefusedException {
        checkStep(seenRevision);
        if (at + 1 == entries.size()) {
            throw new RefusedException("nothing", List.of(Told.say("redo.nothing")));
        }
        Step redone = entries.get(at + 1).step();
        move(JournalRow.REDO, at + 1, redone);
        return redone;
    }

    private void move(String kind, int to, Step step) throws InputException {
        Entry entry = entries.get(to);
        State there = journal.state(entry.season(), entry.plan(), state);
        journal.append(JournalRow.of(kind, null));
        at = to;
        state = there;
        changed(kind, step);
        listener.run();
    }

    /**
     * Writes the opened files, so that they say what the current state is.
     *
     * @param force whether they are written even if somebody else has changed them
     * @throws RefusedException if somebody else has changed them
     * @throws InputException if they cannot be written
     */
    public synchronized void save(long seenRevision, boolean force)
            throws StaleException, InputException, RefusedException {
        check(seenRevision);
        if (!force && !FileSums.of(seasonFile, planFile).equals(files)) {
            changedOutside = true;
            throw new RefusedException("files", List.of(Told.say("save.changed"), Told.say("hint.save.changed")));
        }
        AtomicFile.checkPlace(seasonFile);
        AtomicFile.checkPlace(planFile);
        journal.append(JournalRow.of(JournalRow.SAVING, new FileSums(state.seasonSum(), state.planSum())));
        writeFiles();
        listener.run();
    }

    private void writeFiles() throws InputException {
        var wanted = new FileSums(state.seasonSum(), state.planSum());
        try {
            writeBoth(wanted);
        } catch (InputException e) {
            endFailed(e);
            throw e;
        }
        saved(wanted);
    }

    /** Both are on the disk beside their places before the first is put into its own. */
    private void writeBoth(FileSums wanted) throws InputException {
        FileSums there = FileSums.of(seasonFile, planFile);
        byte[] seasonContent = state.season().content();
        byte[] planContent = state.planContent();
        try (var season = Objects.equals(wanted.season(), there.season())
                        ? null
                        : AtomicFile.prepare(seasonFile, true, out -> out.write(seasonContent));
                var plan = Objects.equals(wanted.plan(), there.plan())
                        ? null
                        : AtomicFile.prepare(planFile, false, out -> out.write(planContent))) {
            if (season != null) {
                season.place();
            }
            if (plan != null) {
                plan.place();
            }
        }
    }

    /** Keeps that a save has failed, and what it has left: so that the next is not refused for what this one did. */
    private void endFailed(InputException why) {
        try {
            FileSums left = FileSums.of(seasonFile, planFile);
            journal.append(JournalRow.of(JournalRow.FAILED, left));
            if (!left.equals(files)) {
                files = left;
                asFiles = null;
            }
        } catch (InputException e) {
            // Then it is looked at when the season is opened again.
            why.addSuppressed(e);
        }
    }

    /** The opened files say what the current state is. */
    private void saved(FileSums now) throws InputException {
        files = now;
        asFiles = entries.get(at);
        changedOutside = false;
        journal.append(JournalRow.of(JournalRow.SAVED, files));
        seen = times();
    }

    /** Takes the opened files as they are now, as a step that can be undone; if they say what is so already, that is no step. */
    public synchronized Step reload(long seenRevision) throws StaleException, InputException, RefusedException {
        checkStep(seenRevision);
        Opened opened = opened(seasonFile, planFile, version);
        Step step = reloadStep(opened);
        State read = opened.state();
        boolean isSameState =
                read.seasonSum().equals(state.seasonSum()) && read.planSum().equals(state.planSum());
        boolean isKnown = opened.files().equals(files);
        String planSum = opened.files().plan();
        if (isSameState && (isKnown || planSum == null || planSum.equals(state.planSum()))) {
            if (!isKnown) {
                saved(opened.files());
            }
            changedOutside = false;
            seen = times();
            listener.run();
            return new Step(step.arguments(), step.command(), List.of(Told.say("step.nothing")));
        }
        changedOutside = false;
        seen = times();
        enter(JournalRow.STEP, read, step, opened.files());
        return step;
    }

    /**
     * Tells people of the plan: the season from now on is the one with the plan's tours as announced. Meanwhile there is no other step.
     *
     * @param publishing writes what goes out to them, before anything counts
     * @throws RefusedException if the plan is not legal, what goes out cannot be written, or it is being written already
     */
    Step publish(long seenRevision, Publishing publishing) throws StaleException, InputException, RefusedException {
        State told;
        synchronized (this) {
            checkStep(seenRevision);
            told = state;
            if (!told.verdict().isLegal()) {
                throw new RefusedException("rules", List.of(Told.say("publish.illegal")));
            }
            isPublishing = true;
        }
        int untold = Publication.untold(told.problem(), told.plan()).size();
        ProblemFile season = State.season(Publication.publish(told.problem(), told.plan()));
        var step = new Step(
                List.of("publish"),
                publishing.command(seasonFile, planFile),
                List.of(Told.say("step.publish", untold), publishing.told()));
        State then = State.byHand(season, told.plan(), version);
        try {
            publishing.write(journal.season(told.seasonSum()), journal.plan(told.planSum()));
            synchronized (this) {
                // Nobody has done anything since.
                return done(then, step);
            }
        } finally {
            synchronized (this) {
                isPublishing = false;
            }
        }
    }

    /** Whether somebody else has changed the opened files since they were read or written here. */
    synchronized boolean areChangedOutside() {
        return changedOutside;
    }

    /**
     * Looks whether somebody else has changed the opened files.
     *
     * @return whether that is another answer than before
     */
    synchronized boolean lookOutside() {
        FileTimes now = times();
        if (now.equals(seen)) {
            return false;
        }
        seen = now;
        boolean before = changedOutside;
        try {
            changedOutside = !FileSums.of(seasonFile, planFile).equals(files);
        } catch (InputException e) {
            changedOutside = true;
        }
        return before != changedOutside;
    }

    private FileTimes times() {
        return new FileTimes(time(seasonFile), time(planFile));
    }

    private static @Nullable FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return null;
        }
    }

    /** Lets others open the season. */
    @Override
    public synchronized void close() {
        journal.close();
    }
}
