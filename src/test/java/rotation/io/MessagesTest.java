package rotation.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import rotation.text.Sentence;

class MessagesTest {

    @Test
    void bothLanguagesHaveTheSameSentences() throws IOException {
        assertThat(sentences("messages_fr.properties").keySet())
                .isEqualTo(sentences("messages.properties").keySet());
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        var french = sentences("messages_fr.properties");
        sentences("messages.properties").forEach((key, english) -> {
            for (int i = 0; i < 3; i++) {
                String argument = "{" + i + "}";
                assertThat(french.getProperty((String) key).contains(argument))
                        .as(key + " " + argument)
                        .isEqualTo(((String) english).contains(argument));
            }
        });
    }

    @Test
    void everySentenceCanBeSaidAndEndsAsASentenceDoes() throws IOException {
        for (Object key : sentences("messages.properties").keySet()) {
            var sentence = Sentence.of(InputError.class, (String) key, "A", "B", "C");
            assertThat(sentence.in(Locale.ENGLISH)).matches("\\p{Lu}.*[.?]").doesNotContainPattern("\\{[0-9]|''");
            assertThat(sentence.in(Locale.FRENCH)).matches("\\p{Lu}.*[.?]").doesNotContainPattern("\\{[0-9]|''");
        }
    }

    private static Properties sentences(String resource) throws IOException {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(InputError.class.getResourceAsStream(resource));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
