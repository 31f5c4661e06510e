package io.github.jkubeaws.house;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs scripts in an environment of which every variable and every program is known. */
final class Sandbox {
    static final Path CHECKOUT =
            Path.of(System.getProperty("checkout")).toAbsolutePath().normalize();

    private Sandbox() {}

    /** What a process left behind. */
    record Run(int status, String out, String err) {}

    /** Finds a program as a shell would. */
    static Optional<Path> onThePath(String program) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            Path file = Path.of(folder, program);
            if (Files.isExecutable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** Makes a folder in which these programs are, and no others. */
    static Path programs(Path folder, String... programs) throws IOException {
        Files.createDirectories(folder);
        for (String program : programs) {
            Path file = onThePath(program).orElseThrow(() -> new AssertionError(program + " is missing; install it"));
            script(folder.resolve(program), "#!/bin/sh\nexec '" + file + "' \"$@\"\n");
        }
        return folder;
    }

    /** Writes a file that can be run. */
    static Path script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Starts a process with these variables added, and no terminal. */
    static Started start(Path directory, Map<String, String> variables, List<String> command) throws IOException {
        Path out = Files.createTempFile(directory, "out", ".txt");
        Path err = Files.createTempFile(directory, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).directory(directory.toFile());
        builder.environment()
                .keySet()
                .removeAll(List.of(
                        "JAVA_HOME", "JKUBE_AWS_JAVA_OPTS", "COLUMNS", "MVNW_VERBOSE", "http_proxy", "HTTP_PROXY"));
        builder.environment().putAll(variables);
        builder.redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        return new Started(builder.start(), out, err);
    }

    /** Starts a process and waits for its end. */
    static Run run(Path directory, Map<String, String> variables, List<String> command)
            throws IOException, InterruptedException {
        return start(directory, variables, command).end();
    }

    /** A process that may still be running. */
    record Started(Process process, Path out, Path err) {

        Run end() throws IOException, InterruptedException {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("still running: " + process.info().commandLine());
            }
            Run run = new Run(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return run;
        }
    }
}
