package io.github.jkubeaws.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyAlgorithmTest {

    @Test
    void goesByTheNamesInTheDocuments() {
        assertEquals(List.of("ecdsa-p256", "ecdsa-p384", "rsa-2048", "rsa-4096"), KeyAlgorithm.words());
        assertEquals(Optional.of(KeyAlgorithm.RSA_4096), KeyAlgorithm.parse("rsa-4096"));
        assertEquals(Optional.empty(), KeyAlgorithm.parse("RSA-4096"));
        assertEquals(Optional.empty(), KeyAlgorithm.parse("dsa"));
    }

    @ParameterizedTest
    @EnumSource
    void makesKeysOfItsOwnKind(KeyAlgorithm algorithm) {
        assertEquals(algorithm.word(), KeyAlgorithm.describe(Lab.key(algorithm).getPublic()));
    }

    @Test
    void makesADifferentKeyEachTime() {
        var random = Lab.random(1);
        assertNotEquals(
                KeyAlgorithm.ECDSA_P256.create(random).getPublic(),
                KeyAlgorithm.ECDSA_P256.create(random).getPublic());
        assertEquals(Lab.newKey(1).getPublic(), Lab.newKey(1).getPublic());
    }

    @Test
    void describesKeysThatItDoesNotMake() throws Exception {
        assertEquals(
                "eddsa",
                KeyAlgorithm.describe(KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPublic()));
    }
}
