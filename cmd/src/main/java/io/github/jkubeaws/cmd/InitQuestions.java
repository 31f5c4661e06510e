package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.Console;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Problems;
import java.util.List;
import java.util.regex.Pattern;

/** Asks for what {@code init} was not told, one thing at a time, and again where an answer cannot be right. */
final class InitQuestions {
    private static final Pattern BETWEEN_ZONES = Pattern.compile("[,\\s]+");

    private final Console console;

    InitQuestions(Console console) {
        this.console = console;
    }

    InitAnswers complete(InitAnswers answers) {
        InitAnswers known = answers;
        for (InitFlag flag : InitFlag.values()) {
            if (flag.isNeeded() && !known.has(flag)) {
                known = ask(flag, known);
            } else if (flag == InitFlag.HOSTED_ZONE_ID && !known.knowsAboutTheRecord()) {
                known = askForZone(known);
            }
        }
        return known;
    }

    private InitAnswers ask(InitFlag flag, InitAnswers known) {
        String many = flag == InitFlag.AVAILABILITY_ZONE ? " Several with blanks between them." : "";
        while (true) {
            String answer = answer(flag.description() + many, flag);
            List<String> values = flag == InitFlag.AVAILABILITY_ZONE
                    ? BETWEEN_ZONES
                            .splitAsStream(answer)
                            .filter(zone -> !zone.isEmpty())
                            .toList()
                    : List.of(answer);
            if (answer.isEmpty()) {
                continue;
            }
            InitAnswers more = known.with(flag, values);
            List<Problem> problems = more.problemsOf(flag);
            if (problems.isEmpty()) {
                return more;
            }
            console.problems(new Problems(problems));
        }
    }

    private InitAnswers askForZone(InitAnswers known) {
        while (true) {
            String answer = answer(
                    "Id of the Route 53 zone that gets the API's record; nothing if you make the record.",
                    InitFlag.HOSTED_ZONE_ID);
            if (answer.isEmpty()) {
                return known.withoutRecordSet();
            }
            InitAnswers more = known.with(InitFlag.HOSTED_ZONE_ID, List.of(answer));
            List<Problem> problems = more.problemsOf(InitFlag.HOSTED_ZONE_ID);
            if (problems.isEmpty()) {
                return more;
            }
            console.problems(new Problems(problems));
        }
    }

    private String answer(String about, InitFlag flag) {
        return console.ask(about, flag.flag())
                .orElseThrow(() -> new Stop(
                        ExitStatus.INTERRUPTED,
                        Problem.error("usage", "the input ended before every question was answered")
                                .at("jkube-aws init")
                                .why("nothing was written")
                                .fix("run it again, or give the answers as flags: jkube-aws init --help")));
    }
}
