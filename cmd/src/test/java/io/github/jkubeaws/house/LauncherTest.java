package io.github.jkubeaws.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of a checkout, with stand-ins for Java and Maven: what it finds, builds, says and passes on. */
class LauncherTest {
    private static final String BUILDING =
            "note: building jkube-aws from its sources; it is done once, and after changes\n";

    /** A build that counts itself, and leaves a jar. */
    private static final String BUILD = """
            #!/bin/sh
            echo built >>builds.txt
            : >cmd/target/jkube-aws.jar
            """;

    @TempDir
    Path scratch;

    private Path checkout;
    private Path launcher;
    private Path programs;

    @BeforeEach
    void layOutACheckout() throws IOException {
        checkout = scratch.toRealPath().resolve("check out");
        launcher = checkout.resolve("jkube-aws");
        Path source = checkout.resolve("cmd/src/main/java/Main.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "");
        Files.writeString(checkout.resolve("pom.xml"), "");
        Files.writeString(checkout.resolve("cmd/pom.xml"), "");
        Files.copy(Sandbox.CHECKOUT.resolve("jkube-aws"), launcher);
        Sandbox.script(checkout.resolve("mvnw"), BUILD);
        programs = Sandbox.programs(
                scratch.resolve("bin"),
                "sh",
                "dirname",
                "readlink",
                "sed",
                "head",
                "tail",
                "find",
                "mkdir",
                "rm",
                "mv",
                "touch",
                "flock");
    }

    @Test
    void saysThatThereIsNoJava() throws Exception {
        Sandbox.Run run = launch(Map.of(), "version");
        assertEquals(1, run.status());
        assertEquals("", run.out());
        assertEquals("""
                error: there is no Java 17 or newer
                  why  JAVA_HOME is not set, and there is no java on the PATH
                  fix  apt-get install openjdk-17-jdk-headless, or set JAVA_HOME to a JDK that is installed
                """, run.err());
    }

    @Test
    void namesEachJavaThatIsTooOld() throws Exception {
        Path eleven = java("jdk 11", "11.0.28");
        Path eight = java("jdk 8", "1.8.0_462");
        Files.createSymbolicLink(programs.resolve("java"), eight.resolve("bin/java"));
        Sandbox.Run run = launch(Map.of("JAVA_HOME", eleven.toString()), "version");
        assertEquals(1, run.status());
        assertEquals("""
                error: there is no Java 17 or newer
                  why  JAVA_HOME ('%s') is Java 11
                       '%s/java', the one on the PATH, is Java 8
                  fix  apt-get install openjdk-17-jdk-headless, or set JAVA_HOME to a JDK that is installed
                """.formatted(eleven, programs), run.err());
    }

    @Test
    void takesTheJavaOfThePathWhenJavaHomeIsTooOld() throws Exception {
        Path eleven = java("jdk 11", "11.0.28");
        Files.createSymbolicLink(
                programs.resolve("java"), java("jdk 25", "25.0.3").resolve("bin/java"));
        Sandbox.Run run = launch(Map.of("JAVA_HOME", eleven.toString()), "version");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("run by jdk 25"), run.out());
    }

    @Test
    void asksAJavaThatHasNoReleaseFileForItsVersion() throws Exception {
        Path home = java("old one", "11.0.28");
        Files.delete(home.resolve("release"));
        Sandbox.script(home.resolve("bin/java"), "#!/bin/sh\necho 'openjdk version \"11.0.28\" 2025-07-15' >&2\n");
        Sandbox.Run run = launch(Map.of("JAVA_HOME", home.toString()), "version");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("is Java 11"), run.err());
    }

    @Test
    void buildsOnFirstUseOnlyAndSaysSoInOneLine() throws Exception {
        assertEquals(BUILDING, launch(java17(), "version").err());
        assertEquals("", launch(java17(), "version").err());
        assertEquals(1, builds());
    }

    @Test
    void buildsAgainAfterAChange() throws Exception {
        launch(java17(), "version");
        makeTheBuildOlderThanNow();
        assertEquals("", launch(java17(), "version").err());
        Files.writeString(checkout.resolve("cmd/src/main/java/Main.java"), "// changed");
        assertEquals(BUILDING, launch(java17(), "version").err());
        assertEquals(2, builds());
    }

    @Test
    void buildsAgainAfterADeletion() throws Exception {
        launch(java17(), "version");
        makeTheBuildOlderThanNow();
        Files.delete(checkout.resolve("cmd/src/main/java/Main.java"));
        assertEquals(BUILDING, launch(java17(), "version").err());
    }

    @Test
    void twoFirstUsesBuildOnce() throws Exception {
        Map<String, String> variables = variables(java17());
        List<Sandbox.Started> uses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            uses.add(Sandbox.start(scratch, variables, List.of(launcher.toString(), "version")));
        }
        for (Sandbox.Started use : uses) {
            Sandbox.Run run = use.end();
            assertEquals(0, run.status(), run.err());
        }
        assertEquals(1, builds());
    }

    @Test
    void twoFirstUsesBuildOnceWithoutFlockToo() throws Exception {
        Files.delete(programs.resolve("flock"));
        Sandbox.programs(programs, "ln", "sleep");
        twoFirstUsesBuildOnce();
    }

    @Test
    void takesALockAwayWhoseOwnerIsDead() throws Exception {
        Files.delete(programs.resolve("flock"));
        Sandbox.programs(programs, "ln", "sleep");
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(checkout.resolve("cmd/target"));
        Files.createSymbolicLink(checkout.resolve("cmd/target/launcher.lock.pid"), Path.of("" + dead.pid()));
        assertEquals(BUILDING, launch(java17(), "version").err());
    }

    @Test
    void showsTheEndOfTheLogWhenTheBuildFails() throws Exception {
        Sandbox.script(checkout.resolve("mvnw"), "#!/bin/sh\necho '[ERROR] Main.java:[5,3] no'\nexit 3\n");
        Sandbox.Run run = launch(java17(), "version");
        assertEquals(1, run.status());
        assertEquals("", run.out());
        assertEquals(BUILDING + """
                error: the build of jkube-aws ended with status 3
                  at   %s/cmd/target/launcher.log
                  why  the log ends with:
                       | [ERROR] Main.java:[5,3] no
                  fix  correct what the log names, then run the same command again
                """.formatted(checkout), run.err());
        Sandbox.script(checkout.resolve("mvnw"), BUILD);
        assertEquals(BUILDING, launch(java17(), "version").err(), "a failed build does not count as a build");
    }

    @Test
    void buildsAgainWhenTheBuildWasCutShort() throws Exception {
        Sandbox.script(checkout.resolve("mvnw"), BUILD + "kill -KILL $PPID\n");
        assertEquals(137, launch(java17(), "version").status());
        assertTrue(Files.exists(checkout.resolve("cmd/target/jkube-aws.jar")));
        Sandbox.script(checkout.resolve("mvnw"), BUILD);
        assertEquals(BUILDING, launch(java17(), "version").err());
    }

    @Test
    void saysThatAJavaWithoutACompilerCannotBuild() throws Exception {
        Map<String, String> java = java17();
        Files.delete(Path.of(java.get("JAVA_HOME"), "bin/javac"));
        Sandbox.Run run = launch(java, "version");
        assertEquals(1, run.status());
        assertTrue(
                run.err().startsWith("error: this Java has no compiler, and jkube-aws is not built yet\n"), run.err());
        assertFalse(Files.exists(checkout.resolve("builds.txt")));
    }

    @Test
    void passesArgumentsAndExitStatusThrough() throws Exception {
        Map<String, String> java = new HashMap<>(java17());
        java.put("FAKE_STATUS", "70");
        Sandbox.Run run = launch(java, "explain", "two words", "*", "");
        assertEquals(70, run.status());
        assertTrue(run.out().contains("[explain][two words][*][]\n"), run.out());
    }

    @Test
    void worksThroughSymbolicLinksAndStaysWhereItWasCalled() throws Exception {
        Path elsewhere = Files.createDirectories(scratch.toRealPath().resolve("else where"));
        Path far = Files.createSymbolicLink(scratch.resolve("far"), launcher);
        Path near = Files.createSymbolicLink(elsewhere.resolve("near"), Path.of("../far"));
        assertTrue(Files.exists(far));
        Sandbox.Run run = Sandbox.run(elsewhere, variables(java17()), List.of("./near", "version"));
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("in " + elsewhere + "\n"), run.out());
        assertTrue(run.out().contains("[-Djkube.program=./near]"), run.out());
        assertTrue(Files.exists(near));
    }

    @Test
    void goesByItsShortNameWhenThePathLeadsToIt() throws Exception {
        Files.createSymbolicLink(programs.resolve("jkube-aws"), launcher);
        Sandbox.Run run = Sandbox.run(scratch, variables(java17()), List.of("sh", "-c", "jkube-aws version"));
        assertTrue(run.out().contains("[-Djkube.program=jkube-aws]"), run.out() + run.err());
    }

    @Test
    void tellsThatNoStreamIsATerminal() throws Exception {
        Map<String, String> java = new HashMap<>(java17());
        java.put("COLUMNS", "72");
        Sandbox.Run run = launch(java, "version");
        assertTrue(run.out().contains("[-Djkube.tty=]"), run.out());
        assertFalse(run.out().contains("jkube.columns"), "a width means nothing without a terminal");
    }

    @Test
    void appendsTheOptionsOfTheUser() throws Exception {
        Map<String, String> java = new HashMap<>(java17());
        java.put("JKUBE_AWS_JAVA_OPTS", "-Xmx1g -Dmore=1");
        Sandbox.Run run = launch(java, "version");
        assertTrue(run.out().contains("[-Xmx192m][-Xmx1g][-Dmore=1]"), run.out());
    }

    private Sandbox.Run launch(Map<String, String> more, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        return Sandbox.run(scratch, variables(more), command);
    }

    private Map<String, String> variables(Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(more);
        variables.put("PATH", programs.toString());
        return variables;
    }

    private Map<String, String> java17() throws IOException {
        return Map.of("JAVA_HOME", java("jdk 17", "17.0.15").toString());
    }

    /** Lays out a JDK whose java says what it was asked to do. */
    private Path java(String name, String version) throws IOException {
        Path home = scratch.toRealPath().resolve(name);
        Sandbox.script(home.resolve("bin/javac"), "#!/bin/sh\n");
        Sandbox.script(home.resolve("bin/java"), """
                #!/bin/sh
                printf 'run by %s\\nin %%s\\n' "$PWD"
                printf '[%%s]' "$@"
                echo
                exit "${FAKE_STATUS:-0}"
                """.formatted(name));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private int builds() throws IOException {
        return Files.readAllLines(checkout.resolve("builds.txt")).size();
    }

    /** As if all of it had happened long ago, so that clocks with coarse ticks do not matter. */
    private void makeTheBuildOlderThanNow() throws IOException {
        try (Stream<Path> files = Files.walk(checkout)) {
            for (Path file : files.toList()) {
                boolean stamp = file.endsWith("launcher.stamp");
                String time = stamp ? "2001-01-01T00:00:00Z" : "2000-01-01T00:00:00Z";
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
            }
        }
    }
}
