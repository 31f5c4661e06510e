package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.CertificateFault;
import io.github.jkubeaws.pki.CertificateFaultException;
import io.github.jkubeaws.pki.KubernetesCertificates;
import io.github.jkubeaws.pki.Pem;
import io.github.jkubeaws.pki.PemFault;
import io.github.jkubeaws.problem.Problem;
import io.github.jkubeaws.problem.ProblemException;
import io.github.jkubeaws.problem.Problems;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code credentials/} once, file by file, and remembers what is wrong with them. */
final class CredentialsReader {
    private static final String KEY = "-key.pem";
    private static final String CERTIFICATE = ".pem";
    private static final String TOKEN_KEYS = KubernetesCertificates.SERVICE_ACCOUNT.name() + CERTIFICATE;

    /** More than this is read by nobody; see {@link Pem}, which says so. */
    private static final int MOST_BYTES = 1 << 20;

    private final AssetDirectory assets;
    private final CredentialNames names;
    private final SortedMap<String, List<X509Certificate>> certificates = new TreeMap<>();
    private final SortedMap<String, KeyPair> keys = new TreeMap<>();
    private final SortedSet<String> locked = new TreeSet<>();
    private final List<PublicKey> tokenKeys = new ArrayList<>();
    private final SortedSet<String> unusable = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    CredentialsReader(AssetDirectory assets) {
        this.assets = assets;
        this.names = new CredentialNames(assets.shown(StoredCredentials.DIRECTORY));
    }

    StoredCredentials read() {
        Optional<AssetDirectory.Entry> directory = assets.entry(StoredCredentials.DIRECTORY);
        if (directory.isPresent() && isUsable(directory.get())) {
            for (AssetDirectory.Entry entry : assets.list(StoredCredentials.DIRECTORY)) {
                if (entry.name().endsWith(CERTIFICATE)) {
                    read(entry, entry.name().substring(StoredCredentials.DIRECTORY.length() + 1));
                }
            }
        }
        return new StoredCredentials(
                assets.shown(StoredCredentials.DIRECTORY),
                certificates,
                keys,
                locked,
                tokenKeys,
                unusable,
                new Problems(problems));
    }

    /** A directory in which others may look is told of once, and read all the same. */
    private boolean isUsable(AssetDirectory.Entry directory) {
        String shown = assets.shown(directory.name());
        if (directory.kind() == AssetDirectory.Kind.LINK) {
            problems.add(link(directory.name())
                    .fix("move the directory itself here: " + replaced("mv -T", shown) + ", once the link is removed"));
            return false;
        }
        if (directory.kind() == AssetDirectory.Kind.DIRECTORY && !directory.isPrivate()) {
            problems.add(openToOthers(
                    shown, "it holds the keys of the cluster; nobody but you may look into it", "chmod 700 "));
        }
        return directory.kind() == AssetDirectory.Kind.DIRECTORY;
    }

    private static Problem openToOthers(String shown, String why, String command) {
        return Problem.error("credentials-readable-by-others", "'" + shown + "' is open to other users")
                .at(shown)
                .why(why)
                .fix(command + shown);
    }

    private void read(AssetDirectory.Entry entry, String file) {
        if (entry.kind() == AssetDirectory.Kind.DIRECTORY || entry.kind() == AssetDirectory.Kind.OTHER) {
            return;
        }
        if (entry.kind() == AssetDirectory.Kind.LINK) {
            followNot(entry, file);
            return;
        }
        if (file.endsWith(KEY) && !entry.isPrivate()) {
            String shown = assets.shown(entry.name());
            problems.add(openToOthers(shown, "it is a private key; nobody but you may read it", "chmod 600 "));
        }
        try {
            parse(file, assets.read(entry.name(), MOST_BYTES).orElse(new byte[0]));
        } catch (CertificateFaultException e) {
            unusable(file, e.fault());
        } catch (ProblemException e) {
            unusable.add(file);
            problems.addAll(e.problems().list());
        }
    }

    private void followNot(AssetDirectory.Entry entry, String file) {
        if (names.isOfTheTable(file)) {
            String shown = assets.shown(entry.name());
            unusable.add(file);
            problems.add(
                    link(entry.name()).fix("put the file itself there: " + replaced("cp --remove-destination", shown)));
        }
    }

    private Problem link(String name) {
        return Problem.error("credentials-path-is-link", "'" + assets.shown(name) + "' is a symbolic link")
                .at(assets.shown(name))
                .why("keys are not read or written through links, which can lead anywhere");
    }

    private static String replaced(String command, String shown) {
        return command + " \"$(readlink -f " + shown + ")\" " + shown;
    }

    private void parse(String file, byte[] text) throws CertificateFaultException {
        String name = CredentialNames.nameOf(file);
        if (file.endsWith(KEY)) {
            keys.put(name, Pem.parseKey(text));
        } else if (file.equals(TOKEN_KEYS)) {
            tokenKeys.addAll(Pem.parsePublicKeys(text));
        } else {
            certificates.put(name, Pem.parseCertificates(text));
        }
    }

    private void unusable(String file, CertificateFault fault) {
        String name = CredentialNames.nameOf(file);
        boolean isEncrypted = fault instanceof PemFault.PassphraseNeeded;
        if (isEncrypted) {
            locked.add(name);
        }
        // The key of an authority that stays at home may stay locked; a file of somebody else's may be what it likes.
        if (names.isOfTheTable(file) && !(isEncrypted && names.staysAtHome(name))) {
            unusable.add(file);
            problems.add(names.problem(file, fault));
        }
    }
}
