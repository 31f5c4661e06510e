package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.Console;
import io.github.jkubeaws.console.Surroundings;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A mistake of ours: the only thing that has a stack trace, and the trace goes to a file. */
final class Bug {

    private Bug() {}

    static ExitStatus report(Throwable e, Surroundings surroundings, Console console) {
        Problem problem = Problem.error(
                "bug", "this is a bug of jkube-aws: " + e.getClass().getSimpleName());
        try {
            Path trace = save(e, surroundings);
            problem = problem.at(trace.toString())
                    .why("the file holds the versions and the stack trace; it holds no setting and no key of yours")
                    .fix("report it, and attach that file");
        } catch (IOException noFile) {
            problem = problem.why("the stack trace could not be saved: "
                            + noFile.getClass().getSimpleName())
                    .fix("free some space in the directory for temporary files (TMPDIR), run it again, and report it");
        }
        console.problems(Problems.of(problem));
        return ExitStatus.BUG;
    }

    private static Path save(Throwable e, Surroundings surroundings) throws IOException {
        StringWriter text = new StringWriter();
        text.append("jkube-aws ").append(Version.current()).append('\n');
        text.append("java ").append(Runtime.version().toString()).append('\n');
        text.append("at ").append(surroundings.clock().instant().toString()).append('\n');
        describe(e, new PrintWriter(text));
        Path file = Files.createTempFile(
                "jkube-aws-bug-",
                ".txt",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text.toString());
    }

    /** Classes and lines only: the messages of exceptions can hold what a user wrote. */
    private static void describe(Throwable e, PrintWriter text) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            text.println(cause.getClass().getName());
            for (StackTraceElement line : cause.getStackTrace()) {
                text.println("    at " + line);
            }
        }
        text.flush();
    }
}
