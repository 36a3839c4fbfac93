package rotation.sheet;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of CSV files that are read; workbooks say it themselves.
 *
 * @param encoding of the text; null: UTF-8
 * @param separator what stands between two cells; null: comma, semicolon or tab, whichever the headings have
 */
public record ReadingOptions(@Nullable Charset encoding, @Nullable Character separator) {

    /** Nothing is said. */
    public static final ReadingOptions DEFAULT = new ReadingOptions(null, null);
}
