package rotation.model;

/** The levels of the Common European Framework of Reference, lowest first: a level includes those before it. */
public enum LanguageLevel {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2
}
