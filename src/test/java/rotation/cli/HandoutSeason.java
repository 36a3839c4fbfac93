package rotation.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A season of three tours whose names hold all that means something in HTML, calendars and lines, and three plans of it, one after the
 * other: in the second O-3 goes in the place of O-1 and O-2 goes a week later, in the third O-1 goes again and nobody goes on T-3.
 */
final class HandoutSeason {

    /** Of O-1. */
    static final String NAME = "Zoé \"Ana\" O'Neill; fils, \\n <b>&amp;</b>\r\nX-EVIL:1";

    /** Of O/4:*: 400 octets in 200 characters. */
    static final String LONG_NAME = "é".repeat(200);

    private static final String SEASON =
            """
            {"format": "rotation-problem/1", "name": "Saison; d'été, <1>", "season": {"from": "2025-04-01", "to": "2026-03-31"},
             "asOf": "2025-02-03", "ranks": ["CONSTABLE", "SERGEANT"],
             "agencies": [
               {"id": "A", "name": "Sûreté, <A>; & co", "strength": 100, "note": "secret note"},
               {"id": "B", "name": "Police B", "strength": 100},
               {"id": "C", "name": "Police C", "strength": 100}],
             "courses": [{"id": "PDT", "bufferDays": 7, "validDays": 365}],
             "intakes": [
               {"id": "I-4", "course": "PDT", "from": "2025-04-07", "to": "2025-04-18", "capacity": 9},
               {"id": "I-5", "course": "PDT", "from": "2025-05-05", "to": "2025-05-16", "capacity": 9}],
             "missions": [
               {"id": "M", "name": "Mission, M; <M>", "country": "COD", "course": "PDT", "handoverDays": 7, "leaveDays": 14},
               {"id": "N"}],
             "positions": [
               {"id": "P", "mission": "M", "title": "Mentor, \\\\ <i>", "site": "Goma; Est"},
               {"id": "Q", "mission": "N", "title": "Liaison"}],
             "tours": [
               {"id": "T-1", "position": "P", "starts": {"from": "2025-06-02", "to": "2025-06-16", "everyDays": 7}, "days": [90]},
               {"id": "T-2", "position": "P", "follows": "T-1", "starts": {"from": "2025-08-25", "to": "2025-09-08", "everyDays": 7},
                "days": [90]},
               {"id": "T-3", "position": "Q", "starts": {"from": "2025-06-02", "to": "2025-06-02"}, "days": [60], "tentative": true}],
             "officers": [
               {"id": "O-1", "agency": "A", "name": %s, "unit": "Unité <7>", "rank": "SERGEANT", "languages": {"fr": "C2", "en": "B2"},
                "releases": [{"from": "2025-01-01", "to": "2026-12-31"}]},
               {"id": "O-2", "agency": "B", "name": "B. Two", "rank": "CONSTABLE", "languages": {"fr": "C1", "en": "C1"},
                "releases": [{"from": "2025-01-01", "to": "2026-12-31"}]},
               {"id": "O-3", "agency": "B", "rank": "CONSTABLE", "releases": [{"from": "2025-01-01", "to": "2026-12-31"}]},
               {"id": "O/4:*", "agency": "A", "name": %s, "rank": "CONSTABLE", "languages": {"fr": "A2"},
                "releases": [{"from": "2025-01-01", "to": "2026-12-31"}]}]}
            """
                    .formatted(quoted(NAME), quoted(LONG_NAME));

    final Path season;
    final Path first;
    final Path second;
    final Path third;

    HandoutSeason(Path directory) {
        season = write(directory.resolve("season.json"), SEASON);
        first = write(
                directory.resolve("first.json"),
                plan(
                        row("T-1", "O-1", "2025-06-02", "2025-08-30", "I-5"),
                        row("T-2", "O-2", "2025-08-25", "2025-11-22", "I-5"),
                        row("T-3", "O/4:*", "2025-06-02", "2025-07-31", null)));
        second = write(
                directory.resolve("second.json"),
                plan(
                        row("T-1", "O-3", "2025-06-02", "2025-08-30", "I-4"),
                        row("T-2", "O-2", "2025-09-01", "2025-11-29", "I-5"),
                        row("T-3", "O/4:*", "2025-06-02", "2025-07-31", null)));
        third = write(
                directory.resolve("third.json"),
                plan(
                        row("T-1", "O-1", "2025-06-09", "2025-09-06", "I-5"),
                        row("T-2", "O-2", "2025-09-01", "2025-11-29", "I-5"),
                        "{\"tour\": \"T-3\", \"officer\": null}"));
    }

    /** The season with something else in the place of what stands there. */
    void change(String from, String to) {
        try {
            String text = Files.readString(season);
            if (!text.contains(from)) {
                throw new IllegalArgumentException(from);
            }
            Files.writeString(season, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String plan(String... rows) {
        return "{\"format\": \"rotation-plan/1\", \"tours\": [\n" + String.join(",\n", rows) + "]}\n";
    }

    static String row(String tour, String officer, String start, String end, @Nullable String intake) {
        return "{\"tour\": \"%s\", \"officer\": \"%s\", \"start\": \"%s\", \"end\": \"%s\", \"intake\": %s}"
                .formatted(tour, officer, start, end, intake == null ? "null" : "\"" + intake + "\"");
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "\\r")
                        .replace("\n", "\\n")
                + "\"";
    }
}
