package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.Console;
import io.github.jkubeaws.console.Surroundings;
import io.github.jkubeaws.problem.Nearest;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, in the shape of every other problem. */
final class UsageMistakes implements IParameterExceptionHandler {
    private final Surroundings surroundings;

    UsageMistakes(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        new Console(surroundings, Console.Options.DEFAULT).problems(Problems.of(problem(e)));
        return ExitStatus.USAGE.code();
    }

    private static Problem problem(ParameterException e) {
        CommandLine line = e.getCommandLine();
        String verb = line.getCommandSpec().qualifiedName();
        String help = verb + " --help";
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0), line, verb).fix(help);
        }
        if (e instanceof MissingParameterException missing) {
            return Problem.error("usage", verb + " lacks " + names(missing.getMissing()))
                    .at(verb)
                    .fix(help);
        }
        ArgSpec argument = e.getArgSpec();
        if (argument != null && e.getValue() != null) {
            return wrongValue(argument, e.getValue(), verb).fix(help);
        }
        String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return Problem.error("usage", said.isEmpty() ? "the command line is wrong" : lowerFirst(said))
                .at(verb)
                .fix(help);
    }

    private static Problem unknown(String written, CommandLine line, String verb) {
        String bare = written.replaceFirst("=.*$", "");
        boolean option = bare.startsWith("-");
        boolean root = line.getParent() == null;
        String message = option
                ? verb + " has no option '" + bare + "'"
                : root ? "there is no command '" + bare + "'" : verb + " takes no argument '" + bare + "'";
        Collection<String> known = option ? line.getCommandSpec().optionsMap().keySet() : commands(line);
        Problem problem = Problem.error("usage", message).at(verb);
        return Nearest.to(bare, known)
                .map(name -> problem.fix("did you mean '" + name + "'?"))
                .orElse(problem);
    }

    private static List<String> commands(CommandLine line) {
        return line.getSubcommands().keySet().stream().toList();
    }

    private static Problem wrongValue(ArgSpec argument, String value, String verb) {
        String name =
                argument.isOption() ? ((CommandLine.Model.OptionSpec) argument).longestName() : argument.paramLabel();
        Problem problem =
                Problem.error("usage", name + " cannot be '" + value + "'").at(verb);
        Object[] constants = argument.type().getEnumConstants();
        if (constants == null) {
            return problem;
        }
        List<String> words = Stream.of(constants)
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .toList();
        String guess = Nearest.to(value, words)
                .map(word -> "did you mean '" + word + "'? ")
                .orElse("");
        return problem.fix(guess + "it can be: " + String.join(", ", words));
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream()
                .map(argument -> argument.isOption()
                        ? ((CommandLine.Model.OptionSpec) argument).longestName()
                        : argument.paramLabel())
                .collect(Collectors.joining(", "));
    }

    private static String lowerFirst(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
