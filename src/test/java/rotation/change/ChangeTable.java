package rotation.change;

import java.nio.file.Path;
import rotation.generate.Disruption;
import rotation.io.ProblemReader;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Problem;

final class ChangeTable {
    public static void main(String[] args) throws Exception {
        Problem problem = ProblemReader.read(Path.of(args[0])).problem();
        run("none", problem);
        for (int i = 1; i <= 10; i++)
            run(
                    "withdraw 3 #" + i,
                    new Disruption(3, 0, 0, 0, 0).apply(problem, i).problem());
        run("1%", new Disruption(0, 1, 0, 0, 0).apply(problem, 1).problem());
        run("3%", new Disruption(0, 3, 0, 0, 0).apply(problem, 1).problem());
        run("10%", new Disruption(0, 10, 0, 0, 0).apply(problem, 1).problem());
        run("slip 2", new Disruption(0, 0, 2, 0, 0).apply(problem, 1).problem());
        run("slip 20", new Disruption(0, 0, 20, 0, 0).apply(problem, 1).problem());
        for (int i = 1; i <= 4; i++)
            run("close 1 #" + i, new Disruption(0, 0, 0, 1, 0).apply(problem, i).problem());
        run("posts 10", new Disruption(0, 0, 0, 0, 10).apply(problem, 1).problem());
        run("mixed", new Disruption(2, 1, 2, 1, 3).apply(problem, 1).problem());
    }

    static void run(String name, Problem problem) {
        long t = System.nanoTime();
        FewestChanges fewest = FewestChanges.of(problem);
        long u = System.nanoTime();
        FewestChanges.Proof proof = fewest.proof();
        long v = System.nanoTime();
        String verdictText = "";
        if (proof.plan() != null) {
            Verdict verdict = new Judge(problem).judge(proof.plan());
            verdictText =
                    verdict.score() + " " + verdict.keyFigures().announcedChanges() + " " + verdict.irregularities();
        }
        System.out.println(name + ": " + proof.forced() + " " + proof.fewestChanges() + " medium " + proof.medium()
                + " " + proof.proven() + " " + proof.explanation() + " | " + verdictText + " " + (u - t) / 1000000 + "+"
                + (v - u) / 1000000 + " ms");
    }
}
