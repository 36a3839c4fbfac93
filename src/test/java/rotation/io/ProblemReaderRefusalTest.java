package rotation.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rotation.json.InputError;
import rotation.json.InputException;

/** What the reader of problems refuses, and in which words. */
class ProblemReaderRefusalTest {

    /** A problem with nothing wrong; each case below changes one thing. */
    private static final String SMALL =
            """
            {
              "format": "rotation-problem/1",
              "name": "small",
              "season": {"from": "2025-04-01", "to": "2026-03-31"},
              "asOf": "2025-02-03",
              "ranks": ["LOW", "MIDDLE", "HIGH"],
              "policy": {"restDays": 100, "fairSharePercent": 300, "weights": {"rank": "20soft"}},
              "agencies": [
                {"id": "SPVM", "strength": 4500, "blackouts": [{"from": "2025-06-10", "to": "2025-06-20"}]},
                {"id": "RCMP", "strength": 19000, "maxAway": 5, "keepHome": [{"skill": "SGBV", "min": 1}]}
              ],
              "courses": [{"id": "PDT", "bufferDays": 7}],
              "intakes": [{"id": "PDT-1", "course": "PDT", "from": "2025-03-03", "to": "2025-03-14", "capacity": 9}],
              "missions": [{"id": "MONUSCO", "course": "PDT", "womenPercent": 30}, {"id": "UNMIK"}],
              "positions": [
                {"id": "M-1", "mission": "MONUSCO", "minRank": "LOW", "maxRank": "MIDDLE", "skills": ["SGBV"], "priority": 4},
                {"id": "U-1", "mission": "UNMIK", "languages": {"en": "B2"}}
              ],
              "tours": [
                {"id": "M-1/1", "position": "M-1", "starts": {"from": "2025-05-05", "to": "2025-06-16", "everyDays": 7}, "days": [270, 365]},
                {"id": "M-1/2", "position": "M-1", "follows": "M-1/1", "starts": {"from": "2026-01-05", "to": "2026-01-05"}, "days": [270]},
                {"id": "U-1/1", "position": "U-1", "starts": {"from": "2025-05-05", "to": "2025-05-05"}, "days": [365], "status": "published", "assignment": {"officer": "O-1", "start": "2025-05-05", "end": "2026-05-04"}}
              ],
              "officers": [
                {"id": "O-1", "agency": "SPVM", "rank": "HIGH", "gender": "F", "skills": [{"code": "SGBV"}], "releases": [{"from": "2025-01-01", "to": "2026-12-31"}]},
                {"id": "O-2", "agency": "RCMP", "civilian": true, "languages": {"fr": "C1"}, "trained": [{"course": "PDT"}], "preferences": ["UNMIK", "MONUSCO"]}
              ]
            }
            """;

    private final Path directory;

    ProblemReaderRefusalTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private static Arguments wrong(String claim, String old, String changed, String... messages) {
        return arguments(claim, old, changed, List.of(messages));
    }

    /** Pairs at the end of the problem. */
    private static Arguments pairs(String claim, String pairs, String... messages) {
        return wrong(claim, "  ]\n}\n", "  ],\n  \"pairs\": [" + pairs + "]\n}\n", messages);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                wrong(
                        "a file that is no JSON",
                        "\"name\": \"small\",",
                        "\"name\" \"small\",",
                        "3:10 /name: The file is not valid JSON here, after \"\\\"name\\\"\"."
                                + " Look for a comma, a quote or a bracket that is missing, or one too many."),
                wrong(
                        "a file that ends too early",
                        "]\n}\n",
                        "]\n",
                        "28:1 /officers: The file ends too early, after \"]\". Check that it was copied completely and that every bracket is"
                                + " closed."),
                wrong(
                        "a file that goes on after its end",
                        "]\n}\n",
                        "]\n}\n}",
                        "29:1: The file is not valid JSON here, after \"}\"."
                                + " Look for a comma, a quote or a bracket that is missing, or one too many."),
                wrong(
                        "a second document",
                        "]\n}\n",
                        "]\n}\n{}",
                        "29:1: There is more text after the end of the document."
                                + " Look for a closing bracket too many; one file holds one document."),
                wrong(
                        "a key that stands twice",
                        "\"agency\": \"SPVM\",",
                        "\"agency\": \"SPVM\", \"agency\": \"RCMP\",",
                        "25:45 /officers/0/agency: The key \"agency\" stands twice in one object."
                                + " Delete or rename one of the two."),
                wrong(
                        "another format",
                        "rotation-problem/1",
                        "rotation-problem/2",
                        "2 /format: \"rotation-problem/2\" is not the format \"rotation-problem/1\"."
                                + " Check that it is the kind of file you meant."),
                wrong(
                        "a plan",
                        "rotation-problem/1",
                        "rotation-plan/1",
                        "2 /format: \"rotation-plan/1\" is not the format \"rotation-problem/1\"."
                                + " This is a plan; a problem is expected here."),
                wrong("a missing key", "\"name\": \"small\",", "", "1: The key \"name\" is missing. It is required."),
                wrong(
                        "a missing key in an object, at the object",
                        "\"strength\": 4500, ",
                        "",
                        "9 /agencies/0: The key \"strength\" is missing. It is required."),
                wrong(
                        "a missing list, without complaints about those who refer to it",
                        "\"missions\": [{\"id\": \"MONUSCO\", \"course\": \"PDT\", \"womenPercent\": 30}, {\"id\": \"UNMIK\"}],",
                        "",
                        "1: The key \"missions\" is missing. It is required."),
                wrong(
                        "a misspelt key, once, though a required key is missing for it",
                        "\"strength\": 4500",
                        "\"strenght\": 4500",
                        "9 /agencies/0/strenght: There is no key \"strenght\" here. Did you mean \"strength\"?"),
                wrong(
                        "an unknown key",
                        "\"bufferDays\": 7",
                        "\"colour\": 7",
                        "12 /courses/0/colour: There is no key \"colour\" here."
                                + " The keys here are id, bufferDays, validDays."),
                wrong(
                        "a text for a number",
                        "\"strength\": 4500",
                        "\"strength\": \"4500\"",
                        "9 /agencies/0/strength: \"4500\" is no number. Write a whole number, without quotes."),
                wrong(
                        "a number for a text",
                        "\"name\": \"small\"",
                        "\"name\": 7",
                        "3 /name: 7 is no text. Write it in double quotes."),
                wrong(
                        "an object for a list",
                        "[{\"course\": \"PDT\"}]",
                        "{\"course\": \"PDT\"}",
                        "26 /officers/1/trained: {…} is no list. Write [ ... ], even around a single entry."),
                wrong(
                        "a text for an object",
                        "{\"en\": \"B2\"}",
                        "\"en\"",
                        "17 /positions/1/languages: \"en\" is no object. Write { ... }."),
                wrong(
                        "a text for a flag",
                        "\"civilian\": true",
                        "\"civilian\": \"yes\"",
                        "26 /officers/1/civilian: \"yes\" is neither true nor false. Write true or false, without quotes."),
                wrong(
                        "nothing for a value",
                        "\"maxAway\": 5",
                        "\"maxAway\": null",
                        "10 /agencies/1/maxAway: null is no number. Leave the key out if there is nothing to say."),
                wrong(
                        "a number for a date",
                        "\"asOf\": \"2025-02-03\"",
                        "\"asOf\": 20250203",
                        "5 /asOf: 20250203 is no date. Write it as year, month and day, such as \"2025-04-01\"."),
                wrong(
                        "a day that is not in the calendar",
                        "2025-02-03",
                        "2025-02-29",
                        "5 /asOf: \"2025-02-29\" is no date. Write it as year, month and day, such as \"2025-04-01\"."),
                wrong(
                        "a date that is too early",
                        "2025-02-03",
                        "1899-12-31",
                        "5 /asOf: \"1899-12-31\" is too far away. A date from 1900 to 2200 is expected."),
                wrong(
                        "a date that is too late",
                        "2025-02-03",
                        "2201-01-01",
                        "5 /asOf: \"2201-01-01\" is too far away. A date from 1900 to 2200 is expected."),
                wrong(
                        "a tour that would end when the calendar has ended",
                        "\"2026-01-05\", \"to\": \"2026-01-05\"",
                        "\"2200-12-01\", \"to\": \"2200-12-01\"",
                        "21 /tours/1/days: 270 days from 2200-12-01 on would end after the year 2200."
                                + " Check the lengths and the last of the starts."),
                wrong(
                        "an empty id",
                        "\"id\": \"PDT-1\"",
                        "\"id\": \"\"",
                        "13 /intakes/0/id: This must not be empty."
                                + " Write something, or leave the key out if it is not required."),
                wrong(
                        "half a character",
                        "\"name\": \"small\"",
                        "\"name\": \"\\ud83d\"",
                        "3 /name: \"\ud83d\" contains half a character. Type the text anew."),
                wrong(
                        "a line break in an id",
                        "\"id\": \"O-2\"",
                        "\"id\": \"O-2\\nO-3\"",
                        "26 /officers/1/id: \"O-2\\nO-3\" contains a control character, \\n."
                                + " Delete it: ids and other words must stay within a line."),
                wrong(
                        "a separator of lines in a skill",
                        "[{\"code\": \"SGBV\"}]",
                        "[{\"code\": \"SGBV\\u2028\"}]",
                        "25 /officers/0/skills/0/code: \"SGBV\\u2028\" contains a control character, \\u2028."
                                + " Delete it: ids and other words must stay within a line."),
                wrong(
                        "a language that turns the direction of text",
                        "{\"en\": \"B2\"}",
                        "{\"\\u202een\": \"B2\"}",
                        "17 /positions/1/languages/\\u202een: \"\\u202een\" contains a control character, \\u202e."
                                + " Delete it: ids and other words must stay within a line."),
                wrong(
                        "an unknown key that would forge a line",
                        "\"asOf\"",
                        "\"x\\ny\": 1, \"asOf\"",
                        "5 /x\\ny: There is no key \"x\\ny\" here."
                                + " The keys here are format, name, season, asOf, ranks, policy, agencies, courses, intakes,"
                                + " missions, positions, officers, tours, pairs."),
                wrong(
                        "a language without a name",
                        "{\"en\": \"B2\"}",
                        "{\"\": \"B2\"}",
                        "17 /positions/1/languages/: A key must not be empty. Write what it stands for, such as \"fr\"."),
                wrong(
                        "an id that is used twice, with the place of the first",
                        "\"id\": \"O-2\"",
                        "\"id\": \"O-1\"",
                        "26 /officers/1/id: \"O-1\" stands twice, first at small.json:25 /officers/0/id."
                                + " Delete or rename one of the two."),
                wrong(
                        "a rank that stands twice",
                        "\"MIDDLE\", \"HIGH\"",
                        "\"MIDDLE\", \"HIGH\", \"LOW\"",
                        "6 /ranks/3: \"LOW\" stands twice, first at small.json:6 /ranks/0. Delete or rename one of the two."),
                wrong(
                        "a skill that an officer has twice",
                        "[{\"code\": \"SGBV\"}]",
                        "[{\"code\": \"SGBV\"}, {\"code\": \"SGBV\", \"validTo\": \"2025-01-01\"}]",
                        "25 /officers/0/skills/1/code: \"SGBV\" stands twice, first at small.json:25 /officers/0/skills/0/code."
                                + " Delete or rename one of the two."),
                wrong(
                        "a skill that a position needs twice",
                        "[\"SGBV\"]",
                        "[\"SGBV\", \"SGBV\"]",
                        "16 /positions/0/skills/1: \"SGBV\" stands twice, first at small.json:16 /positions/0/skills/0."
                                + " Delete or rename one of the two."),
                wrong(
                        "a mission that is preferred twice",
                        "\"UNMIK\", \"MONUSCO\"]",
                        "\"UNMIK\", \"UNMIK\"]",
                        "26 /officers/1/preferences/1: \"UNMIK\" stands twice,"
                                + " first at small.json:26 /officers/1/preferences/0. Delete or rename one of the two."),
                wrong(
                        "an unknown agency, but not the assignment of its officer",
                        "\"agency\": \"SPVM\"",
                        "\"agency\": \"SVPM\"",
                        "25 /officers/0/agency: \"SVPM\" is no agency of this problem. Did you mean \"SPVM\"?"),
                wrong(
                        "an unknown agency that resembles none",
                        "\"agency\": \"SPVM\"",
                        "\"agency\": \"Interpol\"",
                        "25 /officers/0/agency: \"Interpol\" is no agency of this problem. The problem has SPVM, RCMP."),
                wrong(
                        "an agency with another id, at each officer that refers to it",
                        "\"id\": \"SPVM\"",
                        "\"id\": \"SQ\"",
                        "25 /officers/0/agency: \"SPVM\" is no agency of this problem. The problem has SQ, RCMP."),
                wrong(
                        "an agency without an id, without complaints about those who refer to it",
                        "\"id\": \"SPVM\", ",
                        "",
                        "9 /agencies/0: The key \"id\" is missing. It is required."),
                wrong(
                        "an unknown course of a mission",
                        "\"course\": \"PDT\", \"womenPercent\"",
                        "\"course\": \"PTD\", \"womenPercent\"",
                        "14 /missions/0/course: \"PTD\" is no course of this problem. Did you mean \"PDT\"?"),
                wrong(
                        "an unknown course of an intake",
                        "\"course\": \"PDT\", \"from\"",
                        "\"course\": \"PTD\", \"from\"",
                        "13 /intakes/0/course: \"PTD\" is no course of this problem. Did you mean \"PDT\"?"),
                wrong(
                        "an unknown course of an officer",
                        "[{\"course\": \"PDT\"}]",
                        "[{\"course\": \"PTD\"}]",
                        "26 /officers/1/trained/0/course: \"PTD\" is no course of this problem. Did you mean \"PDT\"?"),
                wrong(
                        "an unknown mission, but not the tours of its position",
                        "\"mission\": \"UNMIK\"",
                        "\"mission\": \"UNIMK\"",
                        "17 /positions/1/mission: \"UNIMK\" is no mission of this problem. Did you mean \"UNMIK\"?"),
                wrong(
                        "an unknown mission in the preferences",
                        "[\"UNMIK\", \"MONUSCO\"]",
                        "[\"UNMIK\", \"monusco\"]",
                        "26 /officers/1/preferences/1: \"monusco\" is no mission of this problem. Did you mean \"MONUSCO\"?"),
                wrong(
                        "an unknown mission among the excluded ones",
                        "\"preferences\": [\"UNMIK\", \"MONUSCO\"]",
                        "\"excludedMissions\": [\"UNMIX\"]",
                        "26 /officers/1/excludedMissions/0: \"UNMIX\" is no mission of this problem."
                                + " Did you mean \"UNMIK\"?"),
                wrong(
                        "an unknown position",
                        "\"position\": \"U-1\"",
                        "\"position\": \"U-7\"",
                        "22 /tours/2/position: \"U-7\" is no position of this problem. The problem has M-1, U-1."),
                wrong(
                        "an unknown tour to follow",
                        "\"follows\": \"M-1/1\"",
                        "\"follows\": \"M-11\"",
                        "21 /tours/1/follows: \"M-11\" is no tour of this problem. Did you mean \"M-1/1\"?"),
                wrong(
                        "an unknown officer, for whose number no neighbour is meant",
                        "\"status\": \"published\", \"assignment\": {\"officer\": \"O-1\"",
                        "\"status\": \"deployed\", \"assignment\": {\"officer\": \"O-3\"",
                        "22 /tours/2/assignment/officer: \"O-3\" is no officer of this problem. The problem has O-1, O-2."),
                wrong(
                        "an unknown officer of a published tour that is locked",
                        "\"status\": \"published\", \"assignment\": {\"officer\": \"O-1\"",
                        "\"status\": \"published\", \"locked\": true, \"assignment\": {\"officer\": \"O-3\"",
                        "22 /tours/2/assignment/officer: \"O-3\" is no officer of this problem. The problem has O-1, O-2."),
                wrong(
                        "an unknown rank of an officer",
                        "\"rank\": \"HIGH\"",
                        "\"rank\": \"HIHG\"",
                        "25 /officers/0/rank: \"HIHG\" is no rank of this problem. Did you mean \"HIGH\"?"),
                wrong(
                        "an unknown rank of a position",
                        "\"minRank\": \"LOW\"",
                        "\"minRank\": \"LO\"",
                        "16 /positions/0/minRank: \"LO\" is no rank of this problem. Did you mean \"LOW\"?"),
                wrong(
                        "an unknown language level",
                        "\"fr\": \"C1\"",
                        "\"fr\": \"native\"",
                        "26 /officers/1/languages/fr: \"native\" is not one of the words that may stand here."
                                + " Write one of A1, A2, B1, B2, C1, C2."),
                wrong(
                        "an unknown gender",
                        "\"gender\": \"F\"",
                        "\"gender\": \"f\"",
                        "25 /officers/0/gender: \"f\" is not one of the words that may stand here. Did you mean \"F\"?"),
                wrong(
                        "an unknown status",
                        "\"status\": \"published\"",
                        "\"status\": \"publishd\"",
                        "22 /tours/2/status: \"publishd\" is not one of the words that may stand here."
                                + " Did you mean \"published\"?"),
                wrong(
                        "an unknown rule",
                        "{\"rank\": \"20soft\"}",
                        "{\"unitDepletoin\": \"20soft\"}",
                        "7 /policy/weights/unitDepletoin: \"unitDepletoin\" is no rule. Did you mean \"unitDepletion\"?"),
                wrong(
                        "an unknown rule that resembles none",
                        "{\"rank\": \"20soft\"}",
                        "{\"weather\": \"20soft\"}",
                        "7 /policy/weights/weather: \"weather\" is no rule."
                                + " Write the id of a rule, such as \"unitDepletion\"."),
                wrong(
                        "a weight without a level",
                        "\"20soft\"",
                        "20",
                        "7 /policy/weights/rank: 20 is no weight."
                                + " Write points and level, such as \"20soft\", \"1medium\" or \"1hard\"."),
                wrong(
                        "a negative weight",
                        "\"20soft\"",
                        "\"-1soft\"",
                        "7 /policy/weights/rank: \"-1soft\" is no weight."
                                + " Write points and level, such as \"20soft\", \"1medium\" or \"1hard\"."),
                wrong(
                        "a weight that is too large",
                        "\"20soft\"",
                        "\"1000001soft\"",
                        "7 /policy/weights/rank: \"1000001soft\" is above 1,000,000."
                                + " A whole number from 0 to 1,000,000 is expected."),
                wrong(
                        "a season that ends before it starts",
                        "\"to\": \"2026-03-31\"",
                        "\"to\": \"2025-03-31\"",
                        "4 /season/to: \"2025-03-31\" is before the first day, 2025-04-01."
                                + " Both days are included; swap them if they are the wrong way round."),
                wrong(
                        "an assignment that ends before it starts",
                        "\"end\": \"2026-05-04\"",
                        "\"end\": \"2025-05-04\"",
                        "22 /tours/2/assignment/end: \"2025-05-04\" is before the first day, 2025-05-05."
                                + " Both days are included; swap them if they are the wrong way round."),
                wrong(
                        "a mandate that ends before it starts",
                        "{\"id\": \"UNMIK\"}",
                        "{\"id\": \"UNMIK\", \"mandateFrom\": \"2025-01-01\", \"mandateTo\": \"2024-01-01\"}",
                        "14 /missions/1/mandateTo: \"2024-01-01\" is before the first day, 2025-01-01."
                                + " Both days are included; swap them if they are the wrong way round."),
                wrong(
                        "a tour with no days",
                        "\"days\": [270]",
                        "\"days\": []",
                        "21 /tours/1/days: This list must not be empty."
                                + " Write at least one length in days, such as 365."),
                wrong(
                        "a tour with no starts",
                        "\"starts\": {\"from\": \"2026-01-05\", \"to\": \"2026-01-05\"}, ",
                        "",
                        "21 /tours/1: The key \"starts\" is missing. It is required."),
                wrong(
                        "no ranks, without complaints about those who have one",
                        "[\"LOW\", \"MIDDLE\", \"HIGH\"]",
                        "[]",
                        "6 /ranks: This list must not be empty. Write at least one rank; the lowest comes first."),
                wrong(
                        "a tour that follows itself",
                        "\"follows\": \"M-1/1\"",
                        "\"follows\": \"M-1/2\"",
                        "21 /tours/1/follows: \"M-1/2\" itself follows this tour, directly or through others."
                                + " Leave \"follows\" out of the first tour of the chain."),
                wrong(
                        "tours that follow each other, once",
                        "\"position\": \"M-1\", \"starts\"",
                        "\"position\": \"M-1\", \"follows\": \"M-1/2\", \"starts\"",
                        "20 /tours/0/follows: \"M-1/2\" itself follows this tour, directly or through others."
                                + " Leave \"follows\" out of the first tour of the chain."),
                wrong(
                        "a tour that follows a tour in another position",
                        "\"follows\": \"M-1/1\"",
                        "\"follows\": \"U-1/1\"",
                        "21 /tours/1/follows: \"U-1/1\" is a tour in position \"U-1\", not \"M-1\"."
                                + " A tour follows a tour in the same position."),
                wrong(
                        "a percentage above 100",
                        "\"womenPercent\": 30",
                        "\"womenPercent\": 101",
                        "14 /missions/0/womenPercent: 101 is above 100. A percentage from 0 to 100 is expected."),
                wrong(
                        "a negative number",
                        "\"strength\": 4500",
                        "\"strength\": -1",
                        "9 /agencies/0/strength: -1 is below 0. A whole number from 0 to 1,000,000 is expected."),
                wrong(
                        "a length below 1",
                        "\"days\": [270]",
                        "\"days\": [0]",
                        "21 /tours/1/days/0: 0 is below 1. A number of days from 1 to 100,000 is expected."),
                wrong(
                        "a step below 1",
                        "\"everyDays\": 7",
                        "\"everyDays\": 0",
                        "20 /tours/0/starts/everyDays: 0 is below 1. A number of days from 1 to 100,000 is expected."),
                wrong(
                        "a fraction",
                        "\"strength\": 4500",
                        "\"strength\": 4500.50",
                        "9 /agencies/0/strength: 4500.50 is no whole number."
                                + " A whole number from 0 to 1,000,000 is expected."),
                wrong(
                        "a number that is too large",
                        "\"strength\": 4500",
                        "\"strength\": 1000001",
                        "9 /agencies/0/strength: 1000001 is above 1,000,000."
                                + " A whole number from 0 to 1,000,000 is expected."),
                wrong(
                        "a number that no computer word can hold",
                        "\"strength\": 4500",
                        "\"strength\": -" + "9".repeat(80),
                        "9 /agencies/0/strength: -" + "9".repeat(59) + "… is below 0."
                                + " A whole number from 0 to 1,000,000 is expected."),
                wrong(
                        "a leave that no calendar can hold",
                        "{\"id\": \"UNMIK\"}",
                        "{\"id\": \"UNMIK\", \"leaveDays\": 100001}",
                        "14 /missions/1/leaveDays: 100001 is above 100,000."
                                + " A number of days from 0 to 100,000 is expected."),
                wrong(
                        "ranks the wrong way round",
                        "\"minRank\": \"LOW\", \"maxRank\": \"MIDDLE\"",
                        "\"minRank\": \"HIGH\", \"maxRank\": \"MIDDLE\"",
                        "16 /positions/0/minRank: \"HIGH\" is above \"MIDDLE\", the highest rank of this position."
                                + " Swap the two; the list of ranks begins with the lowest."),
                wrong(
                        "a priority that does not exist",
                        "\"priority\": 4",
                        "\"priority\": 6",
                        "16 /positions/0/priority: 6 is above 5."
                                + " A priority is from 1 (can wait) to 5 (must not be empty)."),
                wrong(
                        "a published tour without an assignment",
                        ", \"assignment\": {\"officer\": \"O-1\", \"start\": \"2025-05-05\", \"end\": \"2026-05-04\"}",
                        "",
                        "22 /tours/2: The key \"assignment\" is missing. It is required where the status is \"published\"."),
                wrong(
                        "a locked tour without an assignment",
                        "\"days\": [270]",
                        "\"days\": [270], \"locked\": true",
                        "21 /tours/1: The key \"assignment\" is missing. It is required where a tour is locked."),
                wrong(
                        "a police officer without a rank",
                        "\"rank\": \"HIGH\", ",
                        "",
                        "25 /officers/0: The key \"rank\" is missing."
                                + " Only a civilian has none; write \"civilian\": true for one."),
                wrong(
                        "an unknown intake of an assignment",
                        "\"days\": [270, 365]",
                        "\"days\": [270, 365], \"assignment\": {\"officer\": \"O-1\", \"start\": \"2025-05-05\","
                                + " \"end\": \"2026-01-29\", \"intake\": \"PTD-1\"}",
                        "20 /tours/0/assignment/intake: \"PTD-1\" is no intake of this problem. Did you mean \"PDT-1\"?"),
                wrong(
                        "an intake where the mission names no course",
                        "\"end\": \"2026-05-04\"",
                        "\"end\": \"2026-05-04\", \"intake\": \"PDT-1\"",
                        "22 /tours/2/assignment/intake: \"PDT-1\" cannot be attended for this tour:"
                                + " its mission \"UNMIK\" names no course."
                                + " Leave the key out, or give the mission a \"course\"."),
                wrong(
                        "an officer who stands twice on a shortlist",
                        "\"days\": [270]}",
                        "\"days\": [270], \"shortlist\": [\"O-1\", \"gone\", \"O-1\"]}",
                        "21 /tours/1/shortlist/2: \"O-1\" stands twice, first at small.json:21 /tours/1/shortlist/0."
                                + " Delete or rename one of the two."),
                wrong(
                        "an officer whom the mission takes and does not take",
                        "\"days\": [270]}",
                        "\"days\": [270], \"shortlist\": [\"O-1\", \"gone\"], \"excludedOfficers\": [\"O-2\", \"gone\"]}",
                        "21 /tours/1/excludedOfficers/1: \"gone\" is on the shortlist of this tour, too."
                                + " Delete one of the two: the mission takes this officer, or it does not."),
                wrong(
                        "a published tour that is tentative",
                        "\"status\": \"published\",",
                        "\"status\": \"published\", \"tentative\": true,",
                        "22 /tours/2/tentative: A tour that is \"published\" is not tentative."
                                + " Only an open tour can await approval: leave the key out, or set the status back to \"open\"."),
                wrong(
                        "a deployed tour that is tentative",
                        "\"status\": \"published\",",
                        "\"status\": \"deployed\", \"tentative\": true,",
                        "22 /tours/2/tentative: A tour that is \"deployed\" is not tentative."
                                + " Only an open tour can await approval: leave the key out, or set the status back to \"open\"."),
                wrong(
                        "a need of nothing",
                        "{\"id\": \"UNMIK\"}",
                        "{\"id\": \"UNMIK\", \"siteNeeds\": [{\"languages\": {}, \"skills\": [], \"min\": 2}]}",
                        "14 /missions/1/siteNeeds/0: {…} needs nothing."
                                + " Write at least one of \"languages\", \"skills\" and \"gender\"."),
                wrong(
                        "a need whose gender is wrong, once",
                        "{\"id\": \"UNMIK\"}",
                        "{\"id\": \"UNMIK\", \"siteNeeds\": [{\"gender\": \"W\"}]}",
                        "14 /missions/1/siteNeeds/0/gender: \"W\" is not one of the words that may stand here."
                                + " Write one of F, M, X."),
                wrong(
                        "a need of a negative number",
                        "{\"id\": \"UNMIK\"}",
                        "{\"id\": \"UNMIK\", \"siteNeeds\": [{\"gender\": \"F\", \"min\": -1}]}",
                        "14 /missions/1/siteNeeds/0/min: -1 is below 0."
                                + " A whole number from 0 to 1,000,000 is expected."),
                wrong(
                        "a need at a site where the mission has no position",
                        "{\"id\": \"UNMIK\"}",
                        "{\"id\": \"UNMIK\", \"siteNeeds\": [{\"site\": \"Goma\", \"gender\": \"F\"}]}",
                        "14 /missions/1/siteNeeds/0/site: \"Goma\" is no site at which mission \"UNMIK\" has a position."
                                + " None of its positions has a site. Leave the site out if the whole mission is meant."),
                wrong(
                        "a cap without a last day",
                        "\"maxAway\": 5",
                        "\"caps\": [{\"from\": \"2025-12-15\", \"max\": 6}]",
                        "10 /agencies/1/caps/0: The key \"to\" is missing. It is required."),
                wrong(
                        "a cap below nobody",
                        "\"maxAway\": 5",
                        "\"caps\": [{\"from\": \"2025-12-15\", \"to\": \"2025-12-14\", \"max\": -6}]",
                        "10 /agencies/1/caps/0/to: \"2025-12-14\" is before the first day, 2025-12-15."
                                + " Both days are included; swap them if they are the wrong way round.",
                        "10 /agencies/1/caps/0/max: -6 is below 0. A whole number from 0 to 1,000,000 is expected."),
                wrong(
                        "more money than there is",
                        "{\"id\": \"UNMIK\"}",
                        "{\"id\": \"UNMIK\", \"dailyCost\": 1000000000001, \"tourCost\": -1}",
                        "14 /missions/1/dailyCost: 1000000000001 is above 1,000,000,000,000."
                                + " An amount in whole dollars from 0 to 1,000,000,000,000 is expected.",
                        "14 /missions/1/tourCost: -1 is below 0."
                                + " An amount in whole dollars from 0 to 1,000,000,000,000 is expected."),
                wrong(
                        "a budget with cents",
                        "\"restDays\": 100,",
                        "\"restDays\": 100, \"budget\": 46900000.50,",
                        "7 /policy/budget: 46900000.50 is no whole number."
                                + " An amount in whole dollars from 0 to 1,000,000,000,000 is expected."),
                wrong(
                        "an unknown last mission",
                        "\"gender\": \"F\",",
                        "\"gender\": \"F\", \"lastMission\": \"UNMIL\",",
                        "25 /officers/0/lastMission: \"UNMIL\" is no mission of this problem. Did you mean \"UNMIK\"?"),
                wrong(
                        "a note that is no text",
                        "\"gender\": \"F\",",
                        "\"gender\": \"F\", \"note\": [\"two\", \"lines\"],",
                        "25 /officers/0/note: […] is no text. Write it in double quotes."),
                pairs(
                        "a pair of one officer",
                        "{\"officers\": [\"O-1\"], \"kind\": \"together\"}",
                        "28 /pairs/0/officers: There must be two here, and there is 1."
                                + " Write the ids of two officers, such as [\"O-1\", \"O-2\"]."),
                pairs(
                        "an officer and the same one",
                        "{\"officers\": [\"O-1\", \"O-1\"], \"kind\": \"together\"}",
                        "28 /pairs/0/officers/1: \"O-1\" stands twice, first at small.json:28 /pairs/0/officers/0."
                                + " Delete or rename one of the two."),
                pairs(
                        "a pair in which one is no id, once",
                        "{\"officers\": [\"O-1\", 2], \"kind\": \"together\"}",
                        "28 /pairs/0/officers/1: 2 is no text. Write it in double quotes."),
                pairs(
                        "a pair of three, of an unknown kind",
                        "{\"officers\": [\"O-1\", \"O-2\", \"O-3\"], \"kind\": \"togehter\"}",
                        "28 /pairs/0/officers: There must be two here, and there are 3."
                                + " Write the ids of two officers, such as [\"O-1\", \"O-2\"].",
                        "28 /pairs/0/kind: \"togehter\" is not one of the words that may stand here."
                                + " Did you mean \"together\"?"),
                pairs(
                        "a pair without a kind",
                        "{\"officers\": [\"O-1\", \"O-2\"]}",
                        "28 /pairs/0: The key \"kind\" is missing. It is required."),
                pairs(
                        "the same two officers in two pairs, in either order",
                        "{\"officers\": [\"O-1\", \"gone\"], \"kind\": \"apart\"},"
                                + " {\"officers\": [\"gone\", \"O-1\"], \"kind\": \"together\"}",
                        "28 /pairs/1/officers: […] are the two officers of /pairs/0/officers, too."
                                + " Two officers are apart or together, in one pair: delete one of the two."),
                wrong(
                        "a number that is too long to be one",
                        "\"strength\": 4500",
                        "\"strength\": " + "9".repeat(2000),
                        "9:2032: Something here is too long, too large or nested too deeply: \"" + "9".repeat(20)
                                + "\"." + " Check that it is the file you meant."),
                wrong(
                        "an exponent that no computer word can hold",
                        "\"strength\": 4500",
                        "\"strength\": 1e99999999999",
                        "9:45: Something here is too long, too large or nested too deeply: \"ngth\\\": 1e99999999999\"."
                                + " Check that it is the file you meant."),
                wrong(
                        "lists that are nested too deeply",
                        "\"name\": \"small\"",
                        "\"name\": " + "[".repeat(100_000),
                        "3:1011: Something here is too long, too large or nested too deeply: \"" + "[".repeat(20)
                                + "\"." + " Check that it is the file you meant."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void refuses(String claim, String old, String changed, List<String> messages) throws IOException {
        assertThat(SMALL).containsOnlyOnce(old);
        var errors = errors(SMALL.replace(old, changed));
        assertThat(errors).extracting(error -> message(error, Locale.ENGLISH)).isEqualTo(messages);
        for (InputError error : errors) {
            assertThat(error.expected(Locale.FRENCH))
                    .isNotEqualTo(error.expected(Locale.ENGLISH))
                    .doesNotContainPattern("\\{[0-9]");
            assertThat(error.hint(Locale.FRENCH))
                    .isNotEqualTo(error.hint(Locale.ENGLISH))
                    .doesNotContainPattern("\\{[0-9]");
        }
    }

    @Test
    void readsTheSmallProblemItself() throws Exception {
        assertThat(ProblemReader.read(write(SMALL)).problem().officers()).hasSize(2);
    }

    @Test
    void reportsEverythingThatIsWrongAtOnceInTheOrderOfTheFile() throws IOException {
        String wrong = SMALL.replace("\"SPVM\", \"rank\"", "\"SVPM\", \"rank\"")
                .replace("\"womenPercent\": 30", "\"womanPercent\": 30")
                .replace("2026-03-31", "2024-03-31")
                .replace("\"capacity\": 9", "\"capacity\": -9")
                .replace("[270, 365]", "[270, 0, \"365\"]");
        assertThat(errors(wrong))
                .extracting(InputError::line, InputError::pointer, InputError::value)
                .containsExactly(
                        tuple(4, "/season/to", "\"2024-03-31\""),
                        tuple(13, "/intakes/0/capacity", "-9"),
                        tuple(14, "/missions/0/womanPercent", "\"womanPercent\""),
                        tuple(20, "/tours/0/days/1", "0"),
                        tuple(20, "/tours/0/days/2", "\"365\""),
                        tuple(25, "/officers/0/agency", "\"SVPM\""));
    }

    @Test
    void anIntakeOfAnotherCourseThanTheMissionsIsRefused() throws IOException {
        String other = SMALL.replace(
                        "[{\"id\": \"PDT\", \"bufferDays\": 7}]",
                        "[{\"id\": \"PDT\", \"bufferDays\": 7}, {\"id\": \"FPU\"}]")
                .replace("\"UNMIK\"}]", "\"UNMIK\", \"course\": \"FPU\"}]")
                .replace("\"end\": \"2026-05-04\"", "\"end\": \"2026-05-04\", \"intake\": \"PDT-1\"");
        assertThat(errors(other))
                .extracting(error -> message(error, Locale.ENGLISH))
                .containsExactly("22 /tours/2/assignment/intake: \"PDT-1\" is an intake of the course \"PDT\";"
                        + " the mission of this tour needs \"FPU\". Write an intake of \"FPU\", or leave the key out.");
    }

    @Test
    void aWrongCourseOfAMissionIsNotHeldAgainstItsTours() throws IOException {
        String wrong = SMALL.replace("\"UNMIK\"}]", "\"UNMIK\", \"course\": \"PTD\"}]")
                .replace("\"end\": \"2026-05-04\"", "\"end\": \"2026-05-04\", \"intake\": \"PDT-1\"");
        assertThat(errors(wrong)).extracting(InputError::pointer).containsExactly("/missions/1/course");
    }

    @Test
    void aSiteIsNamedAmongThoseOfTheMission() throws IOException {
        String need = "{\"id\": \"UNMIK\", \"siteNeeds\": [{\"site\": \"Goma\", \"gender\": \"F\"}]}";
        String sited = SMALL.replace("{\"id\": \"UNMIK\"}", need)
                .replace("\"mission\": \"MONUSCO\",", "\"mission\": \"MONUSCO\", \"site\": \"Goma\",")
                .replace("\"mission\": \"UNMIK\",", "\"mission\": \"UNMIK\", \"site\": \"Pristina\",");
        assertThat(errors(sited))
                .extracting(error -> message(error, Locale.ENGLISH))
                .containsExactly(
                        "14 /missions/1/siteNeeds/0/site: \"Goma\" is no site at which mission \"UNMIK\" has a"
                                + " position. Its positions are at Pristina. Leave the site out if the whole mission is meant.");
        // whose position it is cannot be said, so nothing can be said of the site
        assertThat(errors(sited.replace("\"mission\": \"MONUSCO\", \"site\"", "\"mission\": \"MONUSC\", \"site\"")))
                .extracting(InputError::pointer)
                .contains("/positions/0/mission")
                .doesNotContain("/missions/1/siteNeeds/0/site");
    }

    @Test
    void allThatIsWrongWithMissionsChoicesIsReportedAtOnce() throws IOException {
        String wrong = SMALL.replace("\"restDays\": 100,", "\"restDays\": 100, \"budget\": -1,")
                .replace("\"UNMIK\"}]", "\"UNMIK\", \"siteNeeds\": [{}], \"dailyCost\": -1}]")
                .replace(
                        "\"days\": [270]}",
                        "\"days\": [270], \"shortlist\": [\"O-1\", \"O-1\"], \"excludedOfficers\": [\"O-1\"]}")
                .replace("\"status\": \"published\",", "\"status\": \"published\", \"tentative\": true,")
                .replace("\"end\": \"2026-05-04\"", "\"end\": \"2026-05-04\", \"intake\": \"PDT-1\"")
                .replace("\"gender\": \"F\",", "\"gender\": \"F\", \"lastMission\": \"X\",")
                .replace("  ]\n}\n", "  ],\n  \"pairs\": [{\"officers\": [], \"kind\": \"near\"}]\n}\n");
        assertThat(errors(wrong))
                .extracting(InputError::pointer)
                .containsExactly(
                        "/policy/budget",
                        "/missions/1/siteNeeds/0",
                        "/missions/1/dailyCost",
                        "/tours/1/shortlist/1",
                        "/tours/1/excludedOfficers/0",
                        "/tours/2/tentative",
                        "/tours/2/assignment/intake",
                        "/officers/0/lastMission",
                        "/pairs/0/officers",
                        "/pairs/0/kind");
    }

    @Test
    void officersWhoHaveLeftMayStandOnListsAndInPairs() throws Exception {
        String left = SMALL.replace(
                        "\"days\": [270]}",
                        "\"days\": [270], \"shortlist\": [\"gone\", \"O-1\"], \"excludedOfficers\": [\"left\", \"left\"]}")
                .replace(
                        "  ]\n}\n",
                        "  ],\n  \"pairs\": [{\"officers\": [\"gone\", \"left\"], \"kind\": \"together\"}]\n}\n")
                .replace("\"gender\": \"F\",", "\"gender\": \"F\", \"lastMission\": \"UNMIK\", \"note\": \"\",");
        var problem = ProblemReader.read(write(left)).problem();
        assertThat(problem.tours().get(1).shortlist()).containsExactly("gone", "O-1");
        assertThat(problem.tours().get(1).excludedOfficers()).containsExactly("left", "left");
        assertThat(problem.pairs()).hasSize(1);
        assertThat(problem.officers().get(0).lastMission()).isEqualTo("UNMIK");
        assertThat(problem.officers().get(0).note()).isEmpty();
    }

    @Test
    void saysItInFrenchToo() throws IOException {
        var errors = errors(SMALL.replace("\"agency\": \"SPVM\"", "\"agency\": \"SVPM\""));
        assertThat(errors)
                .extracting(error -> message(error, Locale.FRENCH))
                .containsExactly("25 /officers/0/agency: \"SVPM\" n'est pas un service de police de ce problème."
                        + " Vouliez-vous dire \"SPVM\"\u202f?");
    }

    @Test
    void costsThatNoScoreCanCountAreRefused() throws Exception {
        String costly = SMALL.replace("{\"id\": \"UNMIK\"}", "{\"id\": \"UNMIK\", \"dailyCost\": 1000000000000}")
                .replace("\"weights\": {", "\"budget\": 7, \"weights\": {\"budget\": \"1000000soft\", ");
        // 365 days make 365 million million dollars, and at this weight a score of 365 and 15 zeros: that can be
        // counted.
        assertThat(ProblemReader.read(write(costly)).problem().policy().budget())
                .isEqualTo(7L);

        assertThat(errors(costly.replace("\"days\": [365]", "\"days\": [36500]")))
                .extracting(error -> message(error, Locale.ENGLISH))
                .containsExactly("7 /policy/budget: The tours could cost 36,500,000,000,000,000 dollars,"
                        + " more than a score can count at this weight."
                        + " Check dailyCost and tourCost of the missions, and the weight of \"budget\".");
    }

    @Test
    void aTourWithTooManyWindowsIsRefusedWithTheStepThatWouldDo() throws Exception {
        // 20,000 starts with 1 length are the most: from 2025-05-05 to 2080-02-05.
        String many = SMALL.replace(
                "{\"from\": \"2025-05-05\", \"to\": \"2025-05-05\"}",
                "{\"from\": \"2025-05-05\", \"to\": \"2080-02-05\"}");
        assertThat(ProblemReader.read(write(many)).problem().tours()).hasSize(3);

        assertThat(errors(many.replace("2080-02-05", "2080-02-06")))
                .extracting(error -> message(error, Locale.ENGLISH))
                .containsExactly(
                        "22 /tours/2/starts: Tour \"U-1/1\" may take 20,001 windows: 20,001 starts with 1 length."
                                + " No more than 20,000 can be looked at."
                                + " Write \"everyDays\": 2 or more for its starts, an earlier end of these, or fewer lengths in \"days\".");
        assertThat(ProblemReader.read(write(many.replace("\"2080-02-06\"}", "\"2080-02-06\", \"everyDays\": 2}")))
                        .problem()
                        .tours())
                .hasSize(3);
    }

    @Test
    void theSameLengthTwiceMakesNoMoreWindows() throws Exception {
        String twice = SMALL.replace(
                "{\"from\": \"2025-05-05\", \"to\": \"2025-05-05\"}, \"days\": [365]",
                "{\"from\": \"2025-05-05\", \"to\": \"2080-02-05\"}, \"days\": [365, 365]");
        assertThat(ProblemReader.read(write(twice)).problem().tours()).hasSize(3);
    }

    @Test
    void toursWithTooManyWindowsTogetherAreRefusedInFrenchToo() throws Exception {
        var tours = new ArrayList<String>();
        for (int i = 0; i < 50; i++) {
            tours.add(
                    "{\"id\": \"U-1/%s\", \"position\": \"U-1\", \"starts\": {\"from\": \"2025-05-05\", \"to\": \"2080-02-05\"}, \"days\": [9]}"
                            .formatted(100 + i));
        }
        String many = SMALL.replace("{\"id\": \"U-1/1\"", String.join(", ", tours) + ", {\"id\": \"U-1/1\"");
        // 50 tours with 20,000 windows each; M-1/1 has 14, M-1/2 and U-1/1 have one.
        assertThat(errors(many))
                .extracting(error -> message(error, Locale.FRENCH))
                .containsExactly(
                        "19 /tours: Toutes les affectations ensemble permettent 1\u202f000\u202f016 fenêtres, dont le plus pour"
                                + " \"U-1/100\" (20\u202f000). On ne peut en examiner plus de 1\u202f000\u202f000."
                                + " Écrivez \"everyDays\": 7 pour les débuts de celles qui en ont le plus, des fins de ceux-ci plus"
                                + " proches, ou moins de durées dans \"days\".");
    }

    @Test
    void pointsThatNoScoreCouldHoldAreRefusedWithTheWeight() throws Exception {
        String strict = SMALL.replace("{\"rank\": \"20soft\"}", "{\"publishedDates\": \"1000000soft\"}")
                .replace("\"restDays\": 100,", "\"restDays\": 100, \"shortNoticeFactor\": 1000000,");
        // 3 tours, 219,876 days each: 6.6 and 17 zeros can be held.
        assertThat(ProblemReader.read(write(strict)).problem().tours()).hasSize(3);

        var tours = new ArrayList<String>();
        for (int i = 0; i < 57; i++) {
            tours.add(
                    "{\"id\": \"U-1/%s\", \"position\": \"U-1\", \"starts\": {\"from\": \"2025-05-05\", \"to\": \"2025-05-05\"}, \"days\": [9]}"
                            .formatted(100 + i));
        }
        assertThat(errors(strict.replace("{\"id\": \"U-1/1\"", String.join(", ", tours) + ", {\"id\": \"U-1/1\"")))
                .extracting(error -> message(error, Locale.ENGLISH))
                .containsExactly(
                        "7 /policy/weights/publishedDates: \"1000000soft\" is too much for the rule publishedDates, which could"
                                + " take 13,192,560,000,000 points: with its weight, and those of the other rules, that could be"
                                + " more than a score can hold, 2,305,843,009,213,693,951."
                                + " Write a lower weight, or a lower \"shortNoticeFactor\".");
    }

    @Test
    void pointsToKeysWithSlashesAndTildes() throws IOException {
        assertThat(errors(SMALL.replace("{\"en\": \"B2\"}", "{\"e/n~\": \"B7\"}")))
                .extracting(InputError::pointer)
                .containsExactly("/positions/1/languages/e~1n~0");
    }

    @Test
    void twoToursMayFollowTheSameTour() throws Exception {
        String forked = SMALL.replace(
                "{\"id\": \"U-1/1\"",
                "{\"id\": \"M-1/3\", \"position\": \"M-1\", \"follows\": \"M-1/1\","
                        + " \"starts\": {\"from\": \"2026-01-05\", \"to\": \"2026-01-05\"}, \"days\": [9]}, {\"id\": \"U-1/1\"");
        assertThat(ProblemReader.read(write(forked)).problem().tours()).hasSize(4);
    }

    @Test
    void thousandsOfErrorsAreAllReported() throws IOException {
        var officers = new ArrayList<String>();
        for (int i = 0; i < 5_000; i++) {
            officers.add("{\"id\": \"P-" + i + "\", \"agency\": \"A-" + i + "\", \"rank\": \"LOW\"}");
        }
        String many = SMALL.replace("\"officers\": [", "\"officers\": [" + String.join(",\n", officers) + ",");
        assertThat(errors(many)).hasSize(5_000);
    }

    @Test
    void everyOtherDocumentThanAnObjectIsRefused() throws IOException {
        for (String text : Arrays.asList("[]", "7", "null", "\"rotation-problem/1\"")) {
            assertThat(errors(text)).hasSize(1).first().satisfies(error -> {
                assertThat(error.pointer()).isEmpty();
                assertThat(error.line()).isEqualTo(1);
                assertThat(error.message(Locale.ENGLISH)).contains("is no object.");
            });
        }
    }

    private String message(InputError error, Locale language) {
        return error.message(language)
                .replace(directory.resolve("small.json") + "", "small.json")
                .replaceFirst("^small.json:", "");
    }

    private List<InputError> errors(String text) throws IOException {
        Path file = write(text);
        var thrown = catchThrowableOfType(InputException.class, () -> ProblemReader.read(file));
        assertThat(thrown)
                .as("refusal of " + text.substring(0, Math.min(200, text.length())))
                .isNotNull();
        return thrown.errors();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("small.json"), text);
    }
}
