package rotation.recruit;

/** Hears how a {@link Recruiter} gets on, on any thread. */
public interface RecruitmentListener {

    /** So many more searches will be made, at most; fewer than none, if it was thought that there would be more. */
    void planned(int searches);

    /** One of them has ended. */
    void ended();
}
