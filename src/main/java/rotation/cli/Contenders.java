package rotation.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import rotation.bench.Contender;
import rotation.json.InputException;
import rotation.json.Sha256;
import rotation.solve.Strategy;
import rotation.text.Messages;

/** The contenders of a benchmark, from the command line. */
final class Contenders {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,39}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final CommandLine command;
    private final Messages messages;
    private final List<Contender> contenders = new ArrayList<>();
    private final List<String> solve = ThisProgram.starting("solve");

    Contenders(CommandLine command, Messages messages) {
        this.command = command;
        this.messages = messages;
    }

    /**
     * Adds strategies.
     *
     * @param names of built-in strategies or of strategy files
     * @throws ParameterException if one is unknown or named twice
     * @throws InputException if a file cannot be read
     */
    void addStrategies(List<String> names) throws InputException {
        for (String name : names) {
            SearchOptions.strategyNamed(name, command, messages);
            add(Strategy.NAMES.contains(name) ? Contender.strategy(name, solve) : ofFile(name));
        }
    }

    private Contender ofFile(String name) throws InputException {
        try {
            return Contender.file(name, Sha256.of(Files.readAllBytes(Path.of(name))), solve);
        } catch (IOException e) {
            throw InputException.notReadable(Path.of(name), e);
        }
    }

    /**
     * Adds other programs.
     *
     * @param peers each a name, an equals sign and a command
     * @throws ParameterException if one has another form, or its name is taken
     */
    void addPeers(List<String> peers) {
        for (String peer : peers) {
            int equals = peer.indexOf('=');
            String name = equals < 0 ? "" : peer.substring(0, equals).strip();
            String words = peer.substring(equals + 1).strip();
            if (!NAME.matcher(name).matches() || words.isEmpty()) {
                throw usageError("usage.peer", peer);
            }
            add(Contender.peer(name, List.of(SPACE.split(words))));
        }
    }

    private void add(Contender contender) {
        if (contenders.stream().anyMatch(other -> other.name().equalsIgnoreCase(contender.name()))) {
            throw usageError("usage.contenderTwice", contender.name());
        }
        contenders.add(contender);
    }

    private ParameterException usageError(String key, Object... arguments) {
        return new ParameterException(command, messages.format(key, arguments));
    }

    /** All contenders, in the order in which they were added. */
    List<Contender> all() {
        return List.copyOf(contenders);
    }
}
