package rotation.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine.TypeConversionException;
import rotation.bench.BenchmarkRow;
import rotation.change.DiffDocument;
import rotation.event.EventDocument;
import rotation.explain.ExplanationDocument;
import rotation.explain.shortage.ShortageDocument;
import rotation.io.Schemas;
import rotation.json.RecordSchema;
import rotation.nightly.RunRecord;
import rotation.recruit.RecruitmentDocument;
import rotation.rollover.RolloverDocument;
import rotation.shard.ShardManifest;
import rotation.standby.StandbyDocument;
import rotation.stress.StressDocument;
import rotation.sweep.SweepDocument;
import rotation.workbook.MappingFile;

/** All JSON that the program reads or writes, by the names under which its schemas are printed. */
enum JsonFormat {
    PROBLEM(Schemas::problem),
    PLAN(Schemas::plan),
    MAPPING(() -> RecordSchema.of("The mapping file of import", MappingFile.class)),
    CHECK(() -> RecordSchema.of("What check --json prints", CheckDocument.class)),
    COMPARE(() -> RecordSchema.of("What compare --json prints", ComparisonDocument.class)),
    BACKUPS(() -> RecordSchema.of("What backups --json prints", StandbyDocument.class)),
    EXPLAIN(() -> RecordSchema.ofKnown("What explain --json prints", ExplanationDocument.class)),
    SHORTAGE(() -> RecordSchema.of("What shortage --json prints", ShortageDocument.class)),
    RECRUIT(() -> RecordSchema.of("What recruit --json prints", RecruitmentDocument.class)),
    STRESS(() -> RecordSchema.of("What stress --json prints", StressDocument.class)),
    DIFF(() -> RecordSchema.of("What diff --json prints", DiffDocument.class)),
    EVENT(() -> RecordSchema.of("What event --json prints", EventDocument.class)),
    ROLLOVER(() -> RecordSchema.of("What rollover --json prints", RolloverDocument.class)),
    RUN(() -> RecordSchema.of("A line of runs.jsonl, the list of nightly runs", RunRecord.class)),
    HISTORY(() -> RecordSchema.of("What nightly --history --json prints", HistoryDocument.class)),
    LOG(() -> resource("log.schema.json")),
    BENCHMARK(() -> RecordSchema.ofRows("The file runs.json of a benchmark", BenchmarkRow.class)),
    SWEEP(() -> RecordSchema.of("What sweep --json prints, and the file sweep.json", SweepDocument.class)),
    SHARD(() -> RecordSchema.of("The file shard.json in the directory of a shard", ShardManifest.class)),
    BEST_KNOWN(() -> resource("best-known.schema.json"));

    private final Supplier<String> schema;

    JsonFormat(Supplier<String> schema) {
        this.schema = schema;
    }

    /**
     * The one of a name.
     *
     * @throws TypeConversionException if there is none
     */
    static JsonFormat named(String name) {
        for (JsonFormat format : values()) {
            if (format.toString().equalsIgnoreCase(name)) {
                return format;
            }
        }
        throw new TypeConversionException("there is no schema " + name + ", but " + List.of(values()));
    }

    /** The JSON Schema (2020-12) of it. */
    String schema() {
        return schema.get();
    }

    /** The name, as on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String resource(String name) {
        try (InputStream in = JsonFormat.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
