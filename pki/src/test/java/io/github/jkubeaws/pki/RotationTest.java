package io.github.jkubeaws.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RotationTest {

    private final CertificateAuthority before = Lab.authority(Lab.newKey(1));
    private final CertificateAuthority after = Lab.authority(Lab.newKey(2));
    private final X509Certificate old = before.identity().certificate();
    private final X509Certificate anew = after.identity().certificate();

    private static X509Certificate leaf(CertificateAuthority authority, String name) {
        return Lab.issue(authority, name, Lab.newKey(3)).certificate();
    }

    @Test
    void goesFromOneAuthorityToTheOtherStepByStepAndCanBeTakenUpAnywhere() {
        Map<String, X509Certificate> leaves =
                new TreeMap<>(Map.of("admin", leaf(before, "admin"), "etcd", leaf(before, "etcd")));
        CaRotation start = CaRotation.of(List.of(old), leaves);
        assertEquals(RotationStage.SETTLED, start.stage());
        assertEquals(old, start.current());
        assertEquals(Optional.empty(), start.next());

        List<X509Certificate> both = start.trusting(List.of(anew));
        CaRotation trusted = CaRotation.of(both, leaves);
        assertEquals(RotationStage.BOTH_TRUSTED, trusted.stage());
        assertEquals(List.of(old, anew), both);
        assertEquals(Optional.of(anew), trusted.next());
        assertEquals(List.of("admin", "etcd"), trusted.signedBefore());

        leaves.put("etcd", leaf(after, "etcd"));
        CaRotation partly = CaRotation.of(both, leaves);
        assertEquals(RotationStage.PARTLY_SWITCHED, partly.stage());
        assertEquals(List.of("admin"), partly.signedBefore());
        assertEquals(List.of("etcd"), partly.signedAnew());

        leaves.put("admin", leaf(after, "admin"));
        CaRotation switched = CaRotation.of(both, leaves);
        assertEquals(RotationStage.SWITCHED, switched.stage());

        CaRotation end = CaRotation.of(switched.trustingOnlyTheNew(), leaves);
        assertEquals(RotationStage.SETTLED, end.stage());
        assertEquals(List.of(anew), end.bundle());
        assertEquals(List.of("admin", "etcd"), end.signedBefore());
    }

    @Test
    void refusesStepsOutOfTurn() {
        Map<String, X509Certificate> leaves = Map.of("admin", leaf(before, "admin"));
        CaRotation settled = CaRotation.of(List.of(old), leaves);
        CaRotation both = CaRotation.of(List.of(old, anew), leaves);
        assertThrows(IllegalStateException.class, settled::trustingOnlyTheNew);
        assertThrows(IllegalStateException.class, both::trustingOnlyTheNew);
        assertThrows(IllegalStateException.class, () -> both.trusting(List.of(anew)));
        assertThrows(IllegalArgumentException.class, () -> CaRotation.of(List.of(), leaves));
    }

    @Test
    void keepsTheRootsOfAuthoritiesInTheBundle() {
        Identity oldMiddle = Lab.issue(before, "kubelet-ca", Lab.newKey(4));
        Identity newMiddle = Lab.issue(before, "kubelet-ca", Lab.newKey(5));
        X509Certificate byOld = Lab.unchecked(() -> CertificateAuthority.of(oldMiddle, Lab.random(1))
                        .issue(Lab.spec("admin"), Lab.newKey(6), Lab.leafTime()))
                .certificate();
        X509Certificate byNew = Lab.unchecked(() -> CertificateAuthority.of(newMiddle, Lab.random(1))
                        .issue(Lab.spec("admin"), Lab.newKey(6), Lab.leafTime()))
                .certificate();
        CaRotation start = CaRotation.of(List.of(oldMiddle.certificate(), old), Map.of("admin", byOld));
        assertEquals(RotationStage.SETTLED, start.stage());
        assertEquals(oldMiddle.certificate(), start.current());
        List<X509Certificate> both = start.trusting(List.of(newMiddle.certificate(), old));
        assertEquals(List.of(oldMiddle.certificate(), old, newMiddle.certificate()), both);
        assertEquals(
                RotationStage.BOTH_TRUSTED,
                CaRotation.of(both, Map.of("admin", byOld)).stage());
        CaRotation switched = CaRotation.of(both, Map.of("admin", byNew));
        assertEquals(List.of(newMiddle.certificate(), old), switched.trustingOnlyTheNew());
    }

    @Test
    void takesARenewedCertificateOfTheSameKeyForASecondAuthority() {
        X509Certificate renewed = CertificateAuthority.create(
                        Lab.spec("ca"), before.identity().key(), Lab.authorityTime(), Lab.random(70))
                .identity()
                .certificate();
        CaRotation rotation = CaRotation.of(List.of(old, renewed), Map.of("admin", leaf(before, "admin")));
        assertEquals(RotationStage.SWITCHED, rotation.stage());
        assertEquals(old, rotation.current());
        assertEquals(List.of(renewed), rotation.trustingOnlyTheNew());
    }

    @Test
    void countsNothingThatAStrangerSigned() {
        CertificateAuthority stranger = Lab.authority(Lab.newKey(9));
        CaRotation rotation = CaRotation.of(List.of(old, anew), Map.of("admin", leaf(stranger, "admin")));
        assertEquals(List.of(), rotation.signedBefore());
        assertEquals(List.of(), rotation.signedAnew());
    }

    @Test
    void replacesTheKeyOfServiceAccountsStepByStep() {
        KeyPair first = Lab.newKey(1);
        KeyPair second = Lab.newKey(2);
        ServiceAccountKeys start = ServiceAccountKeys.of(first);
        assertEquals(RotationStage.SETTLED, start.stage());
        ServiceAccountKeys both = start.trusting(second.getPublic());
        assertEquals(RotationStage.BOTH_TRUSTED, both.stage());
        assertEquals(first, both.signing());
        ServiceAccountKeys switched = both.signingWith(second);
        assertEquals(RotationStage.SWITCHED, switched.stage());
        assertEquals(List.of(first.getPublic(), second.getPublic()), switched.verifying());
        assertEquals(second, switched.signing());
        ServiceAccountKeys end = switched.trustingOnlyTheNew();
        assertEquals(RotationStage.SETTLED, end.stage());
        assertEquals(List.of(second.getPublic()), end.verifying());
    }

    @Test
    void refusesToSignWithAKeyThatNobodyTrusts() {
        KeyPair first = Lab.newKey(1);
        KeyPair second = Lab.newKey(2);
        KeyPair third = Lab.newKey(3);
        ServiceAccountKeys start = ServiceAccountKeys.of(first);
        ServiceAccountKeys both = start.trusting(second.getPublic());
        assertThrows(IllegalStateException.class, () -> start.signingWith(first));
        assertThrows(IllegalStateException.class, () -> both.signingWith(third));
        assertThrows(IllegalStateException.class, () -> both.trusting(third.getPublic()));
        assertThrows(IllegalStateException.class, both::trustingOnlyTheNew);
        assertThrows(IllegalStateException.class, start::trustingOnlyTheNew);
        assertThrows(IllegalArgumentException.class, () -> new ServiceAccountKeys(first, List.of(second.getPublic())));
        assertFalse(both.toString().contains("modulus"));
        assertEquals("ServiceAccountKeys[2 verify]", both.toString());
    }
}
