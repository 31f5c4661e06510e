package io.github.jkubeaws.pki;

import io.github.jkubeaws.pki.PemFault.Damaged;
import io.github.jkubeaws.pki.PemFault.EncryptionUnsupported;
import io.github.jkubeaws.pki.PemFault.WrongPassphrase;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * Private keys behind a passphrase: PKCS#8 with PBES2 (RFC 8018), and the older form that begins with DEK-Info.
 *
 * <p>Neither form can tell a wrong passphrase from damage for certain. What decrypts to nonsense is taken for a wrong
 * passphrase, which it nearly always is.
 */
final class EncryptedKeys {

    /** The salt of the older form is the beginning of the IV, whatever its length: EVP_BytesToKey(3). */
    private static final int OLD_SALT_LENGTH = 8;

    private EncryptedKeys() {}

    static KeyPair openPkcs8(PemBlock block, Passphrase passphrase) throws CertificateFaultException {
        try {
            if (Der.isOneValue(block.content())) {
                EncryptedPrivateKeyInfo info = EncryptedPrivateKeyInfo.getInstance(block.content());
                return open(block, lockOf(info.getEncryptionAlgorithm(), passphrase), info.getEncryptedData());
            }
            throw damaged(block, "what stands in the block is not an encrypted private key");
        } catch (GeneralSecurityException | RuntimeException e) {
            throw damaged(block, "what stands in the block is not an encrypted private key");
        }
    }

    private static Lock lockOf(AlgorithmIdentifier encryption, Passphrase passphrase)
            throws GeneralSecurityException, CertificateFaultException {
        if (!encryption.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)) {
            throw new CertificateFaultException(
                    new EncryptionUnsupported(encryption.getAlgorithm().getId()));
        }
        PBES2Parameters parameters = PBES2Parameters.getInstance(encryption.getParameters());
        EncryptionScheme scheme = EncryptionScheme.ofOid(
                parameters.getEncryptionScheme().getAlgorithm().getId());
        byte[] initial = ASN1OctetString.getInstance(
                        parameters.getEncryptionScheme().getParameters())
                .getOctets();
        byte[] secret = KeyDerivation.derive(parameters.getKeyDerivationFunc(), passphrase, scheme.keyLength());
        return new Lock(scheme, secret, initial);
    }

    static KeyPair openOldWay(PemBlock block, Passphrase passphrase) throws CertificateFaultException {
        List<String> info = Arrays.asList(block.header("DEK-Info").split(",", -1));
        EncryptionScheme scheme = EncryptionScheme.ofName(info.get(0).strip());
        try {
            byte[] initial = HexFormat.of().parseHex(info.get(info.size() - 1).strip());
            byte[] salt = Arrays.copyOf(initial, OLD_SALT_LENGTH);
            byte[] secret = KeyDerivation.oldWay(passphrase, salt, scheme.keyLength());
            return open(block, new Lock(scheme, secret, initial), block.content());
        } catch (GeneralSecurityException | RuntimeException e) {
            throw damaged(block, "DEK-Info does not name a cipher and the digits of its IV");
        }
    }

    /** What decrypts one key. Not a record, whose text would show the secret. */
    private static final class Lock {
        private final EncryptionScheme scheme;
        private final byte[] secret;
        private final byte[] initial;

        Lock(EncryptionScheme scheme, byte[] secret, byte[] initial) throws GeneralSecurityException {
            if (initial.length != scheme.blockLength()) {
                throw new GeneralSecurityException("the IV has another length than the cipher's blocks");
            }
            this.scheme = scheme;
            this.secret = secret;
            this.initial = initial;
        }

        byte[] decrypt(byte[] content) throws CertificateFaultException {
            try {
                return scheme.decrypt(secret, initial, content);
            } catch (GeneralSecurityException e) {
                throw new CertificateFaultException(new WrongPassphrase());
            } finally {
                Arrays.fill(secret, (byte) 0);
            }
        }
    }

    private static KeyPair open(PemBlock block, Lock lock, byte[] content) throws CertificateFaultException {
        byte[] plain = lock.decrypt(content);
        try {
            return PrivateKeys.parse(block, plain);
        } catch (CertificateFaultException e) {
            throw e.fault() instanceof Damaged ? new CertificateFaultException(new WrongPassphrase()) : e;
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static CertificateFaultException damaged(PemBlock block, String what) {
        return new CertificateFaultException(new Damaged(block.line(), what));
    }
}
