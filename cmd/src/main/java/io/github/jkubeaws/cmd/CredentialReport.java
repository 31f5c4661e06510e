package io.github.jkubeaws.cmd;

import io.github.jkubeaws.console.Console;
import io.github.jkubeaws.render.AssetDirectory;
import io.github.jkubeaws.render.CredentialWork;
import io.github.jkubeaws.render.CredentialWork.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what became of every file: a line each, and how many of a kind. */
final class CredentialReport {
    private final Console console;
    private final AssetDirectory assets;

    CredentialReport(Console console, AssetDirectory assets) {
        this.console = console;
        this.assets = assets;
    }

    void show(CredentialWork work) {
        if (!work.problems().list().isEmpty()) {
            console.problems(work.problems());
        }
        if (console.isForPrograms()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("files", work.lines().stream().map(this::tree).toList());
            tree.put("next", work.next());
            console.result(tree);
            return;
        }
        int width = work.lines().stream()
                .mapToInt(line -> assets.shown(line.file()).length())
                .max()
                .orElse(1);
        String form = "%-8s  %-" + width + "s  %s";
        for (Line line : work.lines()) {
            console.result(form.formatted(line.deed(), assets.shown(line.file()), line.why()));
        }
        if (!work.lines().isEmpty()) {
            console.say(summary(work));
        }
        int last = work.next().size() - 1;
        work.next().subList(0, last).forEach(console::say);
        console.say("next: " + work.next().get(last));
    }

    private Map<String, Object> tree(Line line) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", assets.shown(line.file()));
        tree.put("deed", line.deed());
        tree.put("about", line.why());
        return tree;
    }

    private static String summary(CredentialWork work) {
        List<String> deeds = work.lines().stream().map(Line::deed).distinct().toList();
        return deeds.stream().map(deed -> deed + ' ' + work.count(deed)).collect(Collectors.joining(", "));
    }
}
