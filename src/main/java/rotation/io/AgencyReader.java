package rotation.io;

import static java.util.Objects.requireNonNullElse;

import rotation.json.Fields;
import rotation.json.InputErrors;
import rotation.json.Range;
import rotation.model.Agency;

/** Reads agencies. */
final class AgencyReader extends EntryReader {

    AgencyReader(InputErrors errors, ProblemIds ids) {
        super(errors, ids);
    }

    Agency agency(Fields f, String id) {
        String name = f.text("name", id);
        int strength = f.whole("strength", Range.NUMBER);
        return Agency.builder(id, strength)
                .name(name)
                .share(f.whole("share", Range.NUMBER, strength))
                .maxAway(f.optionalWhole("maxAway", Range.NUMBER))
                .caps(f.objects("caps", c -> new Agency.Cap(period(c), c.whole("max", Range.NUMBER))))
                .blackouts(f.objects("blackouts", b -> new Agency.Blackout(period(b), b.optionalText("reason"))))
                .keepHome(f.objects(
                        "keepHome",
                        k -> new Agency.KeepHome(
                                requireNonNullElse(k.word("skill"), ""), k.whole("min", Range.NUMBER))))
                .note(f.optionalText("note"))
                .build();
    }
}
