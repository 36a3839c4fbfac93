package rotation.model;

/** The gender that an officer has stated. */
public enum Gender {
    F,
    M,
    X
}
