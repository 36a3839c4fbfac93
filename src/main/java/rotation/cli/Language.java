package rotation.cli;

import java.util.Locale;

/** The languages that a planner may choose from. */
enum Language {
    EN(Locale.ENGLISH),
    FR(Locale.FRENCH);

    static final String OPTION = "--lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /**
     * The language that the command line asks for, or else the machine's, if it is one of these, or else English. It is read
     * before all else: the help, and the messages about a wrong command line, are in it.
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
}
