package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.Surroundings;
import io.github.jkubeaws.problem.Nearest;
import io.github.jkubeaws.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the page of a problem. */
@Command(
        name = "explain",
        description = "Show the page of a problem: what it means, why it matters, how to mend it.",
        sortOptions = false,
        footer = {"", "Examples:", "  jkube-aws explain unknown-key", "  jkube-aws explain      (lists every id)"})
final class ExplainCommand extends Verb {

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The problem's id, as 'more' names it.")
    private String id = "";

    ExplainCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitStatus run() {
        if (id.isEmpty()) {
            list();
            return ExitStatus.DONE;
        }
        Optional<String> page = Pages.page(id);
        if (page.isEmpty()) {
            String guess = Nearest.to(id, Pages.titles().keySet())
                    .map(near -> "did you mean '" + near + "'? ")
                    .orElse("");
            throw new Stop(
                    ExitStatus.USAGE,
                    Problem.error("usage", "there is no problem with the id '" + id + "'")
                            .at("jkube-aws explain")
                            .fix(guess + "jkube-aws explain lists every id"));
        }
        if (console().isForPrograms()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("id", id);
            tree.put("page", page.get());
            console().result(tree);
        } else {
            console().result(page.get());
        }
        return ExitStatus.DONE;
    }

    private void list() {
        SortedMap<String, String> titles = Pages.titles();
        if (console().isForPrograms()) {
            console().result(Map.of("pages", titles));
            return;
        }
        int widest = titles.keySet().stream().mapToInt(String::length).max().orElse(0);
        titles.forEach((name, title) -> console().result(("%-" + widest + "s  %s").formatted(name, title)));
    }
}
