package io.github.jkubeaws.console;

import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.Problems;
import io.github.jkubeaws.render.Documents;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conversation with whoever started the program: results on standard output, everything else on standard error. */
public final class Console {
    /** Raised when a key of a document is removed or changes its meaning; new keys do not raise it. */
    private static final int FORMAT_VERSION = 1;

    private final Surroundings surroundings;
    private final Options options;

    /**
     * What the global options say.
     *
     * @param output the form of results
     * @param colour whether messages have colours
     * @param isQuiet whether only results and problems are shown
     * @param isVerbose whether details are shown
     */
    public record Options(OutputFormat output, ColourChoice colour, boolean isQuiet, boolean isVerbose) {

        /** What holds when nothing is said. */
        public static final Options DEFAULT = new Options(OutputFormat.TABLE, ColourChoice.AUTO, false, false);
    }

    /** Begins a conversation. */
    public Console(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    /** Tells whether results are wanted in a form for programs. */
    public boolean isForPrograms() {
        return options.output() != OutputFormat.TABLE;
    }

    /** Tells whether details are wanted. */
    public boolean isVerbose() {
        return options.isVerbose();
    }

    /** Tells whether there is somebody to ask. */
    public boolean canAsk() {
        return surroundings.terminal().in() && surroundings.terminal().err();
    }

    /** Prints a result as it is. */
    public void result(String text) {
        surroundings.out().print(text.endsWith("\n") ? text : text + '\n');
        surroundings.out().flush();
    }

    /** Prints a result for programs, in the form that was asked for. */
    public void result(Map<String, Object> tree) {
        Map<String, Object> versioned = new LinkedHashMap<>();
        versioned.put("formatVersion", FORMAT_VERSION);
        versioned.putAll(tree);
        document(versioned);
    }

    /** Prints a document that has a version of its own. */
    public void document(Map<String, Object> tree) {
        result(written(tree));
    }

    private String written(Map<String, Object> tree) {
        return options.output() == OutputFormat.YAML ? Documents.yaml(tree) : Documents.json(tree);
    }

    /** Prints a line of what happens, unless the user wants quiet. */
    public void say(String line) {
        if (!options.isQuiet()) {
            err(line);
        }
    }

    /** Prints a line that only matters when somebody looks closely. */
    public void detail(String line) {
        if (options.isVerbose()) {
            err(errStyle().dim(line));
        }
    }

    /** Prints problems, to people or to programs, and for people a line that counts them when there are several. */
    public void problems(Problems problems) {
        if (isForPrograms()) {
            surroundings.err().print(written(problemsTree(problems)));
            surroundings.err().flush();
            return;
        }
        ProblemPrinter printer = new ProblemPrinter(errStyle());
        for (Problem problem : problems.list()) {
            surroundings.err().print(printer.text(problem));
        }
        if (problems.list().size() > 1) {
            err(ProblemPrinter.count(problems));
        }
        surroundings.err().flush();
    }

    /** Returns problems as programs read them. */
    public static Map<String, Object> problemsTree(Problems problems) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("formatVersion", FORMAT_VERSION);
        tree.put("problems", problems.list().stream().map(ProblemPrinter::tree).toList());
        return tree;
    }

    /** Returns problems as a list that can be part of a result. */
    public static List<Map<String, Object>> trees(Problems problems) {
        return problems.list().stream().map(ProblemPrinter::tree).toList();
    }

    /**
     * Asks for something and returns the answer without blanks around it; empty when the input has ended.
     *
     * @param about what is asked for, in a sentence
     * @param name what it is called
     */
    public Optional<String> ask(String about, String name) {
        surroundings.err().print(about + '\n' + errStyle().bold(name + ':') + ' ');
        surroundings.err().flush();
        try {
            return Optional.ofNullable(surroundings.in().readLine()).map(String::strip);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Asks for something that must not be shown, neither while it is typed nor later.
     *
     * @return the letters, which the caller wipes; empty when the input has ended
     */
    public Optional<char[]> askHidden(String name) {
        surroundings.err().print(errStyle().bold(name + ':') + ' ');
        surroundings.err().flush();
        Optional<char[]> letters = surroundings.hidden().read();
        err("");
        return letters;
    }

    private void err(String line) {
        surroundings.err().println(line);
    }

    private Style errStyle() {
        if (options.colour() == ColourChoice.NEVER || surroundings.refusesColour()) {
            return Style.PLAIN;
        }
        boolean coloured = options.colour() == ColourChoice.ALWAYS
                || surroundings.terminal().err();
        return coloured ? Style.COLOURED : Style.PLAIN;
    }
}
