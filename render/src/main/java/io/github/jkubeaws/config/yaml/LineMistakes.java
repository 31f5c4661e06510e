package io.github.jkubeaws.config.yaml;

import io.github.jkubeaws.problem.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mistakes that a look at the lines tells better than a parser does: it stops behind them, and blames what it met. */
final class LineMistakes {
    private static final Pattern CONFLICT = Pattern.compile("(<<<<<<<|>>>>>>>|\\|\\|\\|\\|\\|\\|\\|) .*|=======");
    private static final Pattern NO_SPACE = Pattern.compile("\\s*(?:- )?([A-Za-z][A-Za-z0-9-]*):([^\\s:/][^:]*)");
    private static final Pattern SETTING = Pattern.compile("\\s*(?:- )?[^\\s:#\"'\\[{][^:]*:(\\s.*)?");
    private static final int MOST_LINES_BACK = 20;

    private final SourceText source;
    private final Reading reading;

    LineMistakes(SourceText source, Reading reading) {
        this.source = source;
        this.reading = reading;
    }

    /** Returns what is wrong at or before a place where a parser found a ':' that it did not expect. */
    Optional<Problem> beforeColon(Spot colon) {
        int above = colon.line() - 1;
        while (above > 0 && isEmpty(source.line(above))) {
            above--;
        }
        Matcher noSpace = NO_SPACE.matcher(source.line(above));
        if (noSpace.matches()) {
            Spot spot = new Spot("", above, noSpace.end(1) + 1, 1);
            return Optional.of(reading.error("yaml-syntax", spot, "there is no space after the ':'")
                    .fix("write '" + Shown.text(noSpace.group(1) + ": " + noSpace.group(2)) + "'"));
        }
        String line = source.line(colon.line());
        int indentation = indentation(line);
        boolean isFirst =
                !line.substring(0, Math.min(line.length(), colon.column() - 1)).contains(": ");
        if (isFirst
                && above > 0
                && indentation > indentation(source.line(above))
                && SETTING.matcher(line).matches()) {
            Spot spot = new Spot("", colon.line(), indentation + 1, 1);
            return Optional.of(reading.error("yaml-syntax", spot, "the line is indented further than the line above it")
                    .why("line " + above + " has a value already, so nothing can be inside it")
                    .fix("indent it like line " + above + ", or remove the value there"));
        }
        return Optional.empty();
    }

    /** Returns what is wrong if git's marks of a conflict stand at or shortly before a line. */
    Optional<Problem> conflict(int stoppedAt) {
        for (int number = stoppedAt; number > Math.max(0, stoppedAt - MOST_LINES_BACK); number--) {
            if (CONFLICT.matcher(source.line(number)).matches()) {
                return Optional.of(reading.error(
                                "yaml-syntax", new Spot("", number, 1, 7), "the file holds a merge conflict of git")
                        .fix("keep one of the two sides, and remove the lines with <<<<<<<, ======= and >>>>>>>"));
            }
        }
        return Optional.empty();
    }

    private static boolean isEmpty(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }
}
