package rotation.cli;

import java.util.Locale;

/** The languages of the command line option. */
enum Language {
    EN(Locale.ENGLISH),
    FR(Locale.FRENCH);

    static final String OPTION = "--lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /**
     * The language of the option on the command line, otherwise that of the machine if supported, otherwise English. It is read
     * before the command line is parsed, because help and usage errors are in this language.
     */
    static Locale of(String... args) {
        for (int i = 0; i < args.length; i++) {
            boolean apart = args[i].equals(OPTION) && i + 1 < args.length;
            String wanted = apart
                    ? args[i + 1]
                    : args[i].startsWith(OPTION + "=") ? args[i].substring(OPTION.length() + 1) : "";
            for (Language language : values()) {
                if (language.name().equalsIgnoreCase(wanted)) {
                    return language.locale;
                }
            }
        }
        return Locale.getDefault().getLanguage().equals(FR.locale.getLanguage()) ? FR.locale : EN.locale;
    }

    /** As Java knows it. */
    Locale locale() {
        return locale;
    }

    /** The word of the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
