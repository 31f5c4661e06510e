package io.github.jkubeaws.render;

import io.github.jkubeaws.problem.Problems;
import java.util.List;

/** The three steps in which something is replaced that many must trust, and what is said about them. */
enum ReplacementSteps {
    /** The cluster's authority. */
    CA(
            "--replace-ca",
            List.of(
                    "everybody trusts the old CA and the new one",
                    "the new CA has signed all certificates",
                    "nobody trusts the old CA any more")),
    /** The key of service account tokens. */
    TOKEN_KEY(
            "--replace-service-account-key",
            List.of(
                    "tokens of the old key and of the new one count",
                    "the new key signs tokens",
                    "tokens of the old key count no more"));

    private static final String AFTERWARDS = "jkube-aws show certificates";

    private final String flag;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> states;

    ReplacementSteps(String flag, List<String> states) {
        this.flag = flag;
        this.states = states;
    }

    /** Returns the work of a step, counted from 1, with what to do after it. */
    CredentialWork done(int step, List<AssetChange> changes, List<CredentialWork.Line> lines) {
        return new CredentialWork(Problems.none(), changes, lines, guidance(step));
    }

    /** Returns that nothing is done, because a step that was done has to reach every node first. */
    CredentialWork waiting(int step) {
        return new CredentialWork(Problems.none(), List.of(), List.of(), guidance(step));
    }

    /** Returns that there is no next step: the last replacement is over, perhaps by a run whose end nobody saw. */
    CredentialWork notUnderWay() {
        return new CredentialWork(
                Problems.none(),
                List.of(),
                List.of(),
                List.of("no replacement is under way; without --applied, " + flag + " begins one", AFTERWARDS));
    }

    /** Returns the removal of a file that a run that was cut short has left. */
    static CredentialWork cleanedUp(String file) {
        return new CredentialWork(
                Problems.none(),
                List.of(new AssetChange.Remove(file)),
                List.of(new CredentialWork.Line(
                        "removed", file, "left by a run that was cut short; the replacement is over")),
                List.of(AFTERWARDS));
    }

    private List<String> guidance(int step) {
        String fact = "step " + step + " of " + states.size() + " is done in credentials/: once applied, "
                + states.get(step - 1);
        if (step == states.size()) {
            return List.of(
                    fact, "bring it to the nodes with jkube-aws apply; then the replacement is over", AFTERWARDS);
        }
        String wait = this == TOKEN_KEY && step == 2
                ? "; then wait until the tokens of the old key have run out (an hour, unless pods ask for longer)"
                : "";
        return List.of(
                fact,
                "bring it to every node with jkube-aws apply" + wait + ", and only then:",
                "jkube-aws render credentials " + flag + " --applied=" + step);
    }
}
