package io.github.jkubeaws.render;

import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The directory of one cluster. Names are relative to it and use {@code /}; files appear whole or not at all; what is
 * there already is never replaced by {@link #create}.
 */
public final class AssetDirectory {
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");

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

    /**
     * Something in the directory, as it stands there: a link is a link, wherever it leads.
     *
     * @param name its name, as {@link #read} takes it
     * @param kind what it is
     * @param isPrivate whether nobody but its owner may do anything with it
     */
    public record Entry(String name, Kind kind, boolean isPrivate) {}

    /** What something in the directory is. */
    public enum Kind {
        /** A regular file. */
        FILE,
        /** A directory. */
        DIRECTORY,
        /** A symbolic link. */
        LINK,
        /** A socket, a device, a pipe. */
        OTHER
    }

    /** Returns what has that name, if anything has. */
    public Optional<Entry> entry(String name) {
        try {
            PosixFileAttributes found =
                    Files.readAttributes(root.resolve(name), PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean isPrivate = OWNER_ALONE.containsAll(found.permissions());
            return Optional.of(new Entry(name, kindOf(found), isPrivate));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unusable(name, "cannot be read", e);
        }
    }

    private static Kind kindOf(PosixFileAttributes found) {
        if (found.isSymbolicLink()) {
            return Kind.LINK;
        }
        if (found.isDirectory()) {
            return Kind.DIRECTORY;
        }
        return found.isRegularFile() ? Kind.FILE : Kind.OTHER;
    }

    /** Returns what is in a directory, sorted by name; nothing when there is no such directory. */
    public List<Entry> list(String directory) {
        try (Stream<Path> paths = Files.list(root.resolve(directory))) {
            return paths.map(path -> directory + '/' + path.getFileName())
                    .sorted()
                    .flatMap(name -> entry(name).stream())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw unusable(directory, "cannot be read", e);
        } catch (UncheckedIOException e) {
            throw unusable(directory, "cannot be read", new IOException(e));
        }
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

    /**
     * Writes a file in the place of the one that is there, whose permissions it takes over, in one step: whoever reads
     * it meanwhile has the old one or the new one. Writes it as new when there is none.
     *
     * @throws ProblemException if the disk refuses
     */
    public void replace(String name, byte[] bytes, Mode mode) {
        Path target = root.resolve(name);
        if (!exists(name)) {
            create(name, bytes, mode);
            return;
        }
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(target, LinkOption.NOFOLLOW_LINKS);
            Path half = Files.createTempFile(target.toAbsolutePath().getParent(), ".jkube-aws-", ".new");
            try {
                Files.write(half, bytes);
                Files.setPosixFilePermissions(half, permissions);
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw unusable(name, "cannot be replaced", e);
        }
    }

    /**
     * Removes a file, if it is there.
     *
     * @throws ProblemException if the disk refuses
     */
    public void remove(String name) {
        try {
            Files.deleteIfExists(root.resolve(name));
        } catch (IOException e) {
            throw unusable(name, "cannot be removed", e);
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
