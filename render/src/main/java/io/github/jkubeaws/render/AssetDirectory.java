package io.github.jkubeaws.render;

import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.ProblemException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The directory of one cluster. Names are relative to it and use {@code /}; files appear whole or not at all; what is
 * there already is never replaced by {@link #create}.
 */
public final class AssetDirectory {
    private final Path root;

    /** Names a directory, which need not exist yet. */
    public AssetDirectory(Path root) {
        this.root = root;
    }

    /** Who may use a file. */
    public enum Mode {
        /** Whoever may see the directory: files that are committed. */
        PUBLIC("rw-r--r--", "rwxr-xr-x"),
        /** The owner alone: files with keys in them. */
        SECRET("rw-------", "rwx------");

        private final String file;
        private final String directory;

        Mode(String file, String directory) {
            this.file = file;
            this.directory = directory;
        }
    }

    /** Returns a file's name as the user can use it from where the tool was started. */
    public String shown(String name) {
        return root.resolve(name).normalize().toString();
    }

    /** Tells whether something with that name is there: a file, a directory, a link, even one that leads nowhere. */
    public boolean exists(String name) {
        return Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns a file's bytes, at most one more than {@code most}; empty when there is no such file. */
    public Optional<byte[]> read(String name, int most) {
        try (var stream = Files.newInputStream(root.resolve(name))) {
            return Optional.of(stream.readNBytes(most + 1));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unusable(name, "cannot be read", e);
        }
    }

    /**
     * Writes a file that is not there yet, with the directories that lead to it.
     *
     * @throws ProblemException if something with that name is there, or the disk refuses
     */
    public void create(String name, byte[] bytes, Mode mode) {
        Path target = root.resolve(name);
        Path directory =
                Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(root);
        try {
            createDirectory(root, Mode.PUBLIC);
            createDirectory(directory, mode);
            Path half = Files.createTempFile(directory, ".jkube-aws-", ".new");
            try {
                Files.write(half, bytes);
                Files.setPosixFilePermissions(half, PosixFilePermissions.fromString(mode.file));
                // A hard link, unlike a rename, fails when the name is taken: nothing is ever replaced.
                Files.createLink(target, half);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (FileAlreadyExistsException e) {
            if (!exists(name)) { // then it is a file where a directory should be
                throw unusable(name, "cannot be written", e);
            }
            throw new ProblemException(Problem.error("file-exists", "'" + shown(name) + "' is there already")
                    .at(shown(name))
                    .fix("move it away, or choose another directory with -C"));
        } catch (IOException e) {
            throw unusable(name, "cannot be written", e);
        }
    }

    private static void createDirectory(Path directory, Mode mode) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode.directory)));
    }

    private ProblemException unusable(String name, String what, IOException e) {
        Problem problem = Problem.error("file-unusable", "'" + shown(name) + "' " + what)
                .at(root.resolve(name).toAbsolutePath().normalize().toString())
                .why(reason(e));
        return new ProblemException(problem.fix("check with: ls -ld " + shown(name) + " && df -h ."));
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NotDirectoryException || e instanceof FileAlreadyExistsException) {
            return "part of the path is a file, not a directory";
        }
        String said = String.valueOf(e.getMessage());
        return said.contains(": ") ? said.substring(said.lastIndexOf(": ") + 2) : said;
    }
}
