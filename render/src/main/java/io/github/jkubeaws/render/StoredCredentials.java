package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.Identity;
import io.github.jkubeaws.problem.Problems;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is in {@code credentials/}, as it was found: certificates and keys by the names of the table, such as
 * {@code apiserver} for {@code apiserver.pem} and {@code apiserver-key.pem}. Never shows a key.
 *
 * @param directory the directory as the user knows it
 * @param certificates what each certificate's file holds: one, a chain, or a bundle; at least one each. Those that are
 *     not of the table are here too
 * @param keys the keys that could be read
 * @param locked the names whose key is encrypted, and is read with a passphrase only
 * @param tokenKeys the keys that verify service account tokens, of {@code service-account.pem}; none without that file
 * @param unusable the files that are there and could not be used; {@code problems} says why
 * @param problems what is wrong with files and with the directory, each an error. What is wrong with certificates as
 *     such is for {@link CredentialsInspection} to say
 */
public record StoredCredentials(
        String directory,
        SortedMap<String, List<X509Certificate>> certificates,
        SortedMap<String, KeyPair> keys,
        SortedSet<String> locked,
        List<PublicKey> tokenKeys,
        SortedSet<String> unusable,
        Problems problems) {

    /** The directory in which they are. */
    public static final String DIRECTORY = "credentials";

    /** Keeps collections that nobody else can change. */
    public StoredCredentials {
        certificates = Collections.unmodifiableSortedMap(new TreeMap<>(certificates));
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
        locked = Collections.unmodifiableSortedSet(new TreeSet<>(locked));
        tokenKeys = List.copyOf(tokenKeys);
        unusable = Collections.unmodifiableSortedSet(new TreeSet<>(unusable));
    }

    /** Returns what is there. Reads only; what cannot be used is a problem, never an exception. */
    public static StoredCredentials read(AssetDirectory assets) {
        return new CredentialsReader(assets).read();
    }

    /** Tells whether there is no certificate and no key, not even one that cannot be used. */
    public boolean isEmpty() {
        return certificates.isEmpty() && keys.isEmpty() && locked.isEmpty() && unusable.isEmpty();
    }

    /** Returns a file of the directory as the user knows it. */
    public String shown(String file) {
        return directory + '/' + file;
    }

    /** Returns all certificates of a file in their order; none when there is no such file, or when it is unusable. */
    public List<X509Certificate> certificatesOf(String name) {
        return Optional.ofNullable(((Map<String, List<X509Certificate>>) certificates).get(name))
                .orElse(List.of());
    }

    /** Returns a key, if it could be read. */
    public Optional<KeyPair> key(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /** Returns a certificate with its chain and its key, if both could be read. */
    public Optional<Identity> identity(String name) {
        List<X509Certificate> chain = certificatesOf(name);
        return chain.isEmpty() ? Optional.empty() : key(name).map(key -> new Identity(chain, key));
    }

    /** Tells whether a file is there, whether it can be used or not; by the name of the file in the directory. */
    public boolean hasFile(String file) {
        String name = file.replaceAll("(-key)?\\.pem$", "");
        boolean isKey = file.endsWith("-key.pem");
        return unusable.contains(file)
                || (isKey ? keys.containsKey(name) || locked.contains(name) : certificates.containsKey(name));
    }

    @Override
    public String toString() {
        return "StoredCredentials[" + certificates.keySet() + ", keys of " + keys.keySet() + "]";
    }
}
