package rotation.workbench;

/** A request that is answered with a status and why. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Answers.RefusalAnswer answer;

    Refusal(int status, Answers.RefusalAnswer answer) {
        super(answer.kind());
        this.status = status;
        this.answer = answer;
    }

    int status() {
        return status;
    }

    Answers.RefusalAnswer answer() {
        return answer;
    }
}
