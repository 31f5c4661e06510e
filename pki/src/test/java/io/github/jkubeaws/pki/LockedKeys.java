package io.github.jkubeaws.pki;

import java.util.List;

/** One key behind many locks, made by openssl for tests alone with the passphrase "right"; it guards nothing. */
final class LockedKeys {

    static final String PBES2 = """
            -----BEGIN ENCRYPTED PRIVATE KEY-----
            MIHrMFYGCSqGSIb3DQEFDTBJMCgGCSqGSIb3DQEFDDAbBAgKFJT+b4n6hQIBEDAM
            BggqhkiG9w0CCQUAMB0GCWCGSAFlAwQBKgQQv5qkSdpwdC7/lEuAP4oCEwSBkEK/
            f016yGK9IUpbYqF6sC6HHV0+6QWjzKS8ZaSFC7XN66vc79WQqhQVN9FpC4hNkF0r
            2RpEacyYDe1mpyRreguHbOm8csbdwKZEpgRuuzXT6+w6jOmtm3KXv1YpTttjCyLx
            /0KDnyFcSLMvN7SUzg2zGwpjRthS2nxTH9f5Si++NOWtHPDBMmSCVigjqWs3dQ==
            -----END ENCRYPTED PRIVATE KEY-----
            """;

    static final String PBES2_SHA1 = """
            -----BEGIN ENCRYPTED PRIVATE KEY-----
            MIHdMEgGCSqGSIb3DQEFDTA7MBoGCSqGSIb3DQEFDDANBAgHA3aR1BAofAIBEDAd
            BglghkgBZQMEASoEECArtDZMEz+Ujsf6HWA7DuwEgZD5JIXoJRWZRTqV50ldqPje
            79qXVQ2rZy2zzYUnXLcNXqaY0gLonhmQxXt2r63x4oNZID0FFJ6OqmKfRt7lMMfy
            FQK/V7qt/B/Iig9y4FlfAQqvRgMG99zdLPa4DAvpxr+zIEgYtk4LfO+IdNQppKAQ
            3/afSNd/QOuHOizDBYmeWhS93+4zD8+6e8TxnXMpDug=
            -----END ENCRYPTED PRIVATE KEY-----
            """;

    static final String PBES2_SHA384 = """
            -----BEGIN ENCRYPTED PRIVATE KEY-----
            MIHrMFYGCSqGSIb3DQEFDTBJMCgGCSqGSIb3DQEFDDAbBAizmZbwGMW6lAIBEDAM
            BggqhkiG9w0CCgUAMB0GCWCGSAFlAwQBKgQQxRHUpYoUzLFEuoxFj6MNrASBkCkl
            Gpn1gjgQqIGHpfeQuf2yKdt4Pag2/IlZ7C3xt6S9r059c0qyvq7e0qznZZZvtoDS
            PaTzgQPH2tQOq8DBR6W15aG2RdA9mvwDUMpxGCKpzhYh9WRg079G/J4eSf6bFVQC
            6MiKHO4mJMF63Vquu0svAaJhh+i0r9E1tI0HibXWm/wzpGDvIqV9GD6LxMhw0Q==
            -----END ENCRYPTED PRIVATE KEY-----
            """;

    static final String PBES2_SHA512_AES128 = """
            -----BEGIN ENCRYPTED PRIVATE KEY-----
            MIHrMFYGCSqGSIb3DQEFDTBJMCgGCSqGSIb3DQEFDDAbBAgDUASSp1xAAgIBEDAM
            BggqhkiG9w0CCwUAMB0GCWCGSAFlAwQBAgQQjI2j5minlrPV1gYHAOvY7ASBkPwT
            i+MSjWBXAhsVLYYOCQR9Kh2B//fT9k6QAaXfvimR4IFohuGYROQ30V6sjlQMtkEz
            Re3fdxFivMo/5uHLui7Agbeaq1g+uu69gDhnlSHSbyP8DnrjwywpcHbmrMIVHZso
            wCwxS5f3F4tCbz+ApUOXKrWn/3qjKGUugrTAqrCxpFcrAEAzj2yIuaOJGd3dWQ==
            -----END ENCRYPTED PRIVATE KEY-----
            """;

    static final String SCRYPT = """
            -----BEGIN ENCRYPTED PRIVATE KEY-----
            MIHjME4GCSqGSIb3DQEFDTBBMCAGCSsGAQQB2kcECzATBAiE6XS7Yl3WRAIBEAIB
            CAIBATAdBglghkgBZQMEASoEEL8ful3jUhhnLRY5YdtpgY8EgZBvtooNxpjNcg7z
            19Ae13fRtkGoU4eqc7t1Tg/wJQmaSOkeuu4SfkYNqJ1Ln5YwSrQeAb0IafwgR+GU
            yPAPAqE1a4i40rpO7MyUA0uPqvC46d+4HeW2TH7inEntO1HQYRX6pV/iKhCwX6Oo
            z72y/fPZPuNAIUB+u2oifzMjy2oCZ9sU0jGoLT3cIeyPm+0qpJ8=
            -----END ENCRYPTED PRIVATE KEY-----
            """;

    static final String OLD_AES256 = """
            -----BEGIN EC PRIVATE KEY-----
            Proc-Type: 4,ENCRYPTED
            DEK-Info: AES-256-CBC,757F1C6635526D08AE1EF98A114F5C56

            9mAX5n9qnXwtoTqGQ8MLaGAYQ2spN0Bthx2adk9fJl5P9mu8V0kNgyHYwQ/Bus9Z
            m5X3wJzI8ormWpbSOn3iXeQ0hO9ktf68J0K/NTDZcq/wS+h457j4Nl0Yzgpb0Kbu
            k3Vp155bow7unSlz1kYqRjGEjbX0KcpLIMkDFWS5VKs=
            -----END EC PRIVATE KEY-----
            """;

    static final String OLD_AES128 = """
            -----BEGIN EC PRIVATE KEY-----
            Proc-Type: 4,ENCRYPTED
            DEK-Info: AES-128-CBC,45444383E89048062BCFF3A200942510

            9EM1xpXU0CtGc9O9LrtiSHVBl1e1VoWEG4hda+EKpMsXsgBha9JAtNAH6PIJn4pW
            kTrBAOsxGO0SEp1zes0flYPLOEmY4KJSj73VmXv8ULmZRdKMaa0pOUVPDAnnGEV/
            Cykiq1mqOrgDwspxMDTI/AzuZL2/EuqopBkatpMA7Ks=
            -----END EC PRIVATE KEY-----
            """;

    static final String OLD_DES3 = """
            -----BEGIN EC PRIVATE KEY-----
            Proc-Type: 4,ENCRYPTED
            DEK-Info: DES-EDE3-CBC,B494059EED613BB3

            e8WS9qSnBG9T82NewRIewMjz2Z+OmrU2jQLgTh0qn0JSmUZ9Us5OxnU6p3WQaNGl
            ggyFoXqx80bXVGSM5yX4ffYotRngkSjuZmqtHsEajJAdw1U41Uhu5+oS7vqctg/Q
            WzOIC3QYOvniXuJwpGC6Lz44HPFsc6GMZCy3f8kmu7w=
            -----END EC PRIVATE KEY-----
            """;

    /** What all of them open to, as far as everybody may know it. */
    static final String PUBLIC = """
            -----BEGIN PUBLIC KEY-----
            MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEu26cvo4RWBK5SQ6bB3FyjgeXnh4e
            fuGtB3pPh1LjwAmRCukjcZnNq6wdUCTO84RGfgQtFiMP3RstM4SkZ2K+mQ==
            -----END PUBLIC KEY-----
            """;

    static final List<String> ALL =
            List.of(PBES2, PBES2_SHA1, PBES2_SHA384, PBES2_SHA512_AES128, SCRYPT, OLD_AES256, OLD_AES128, OLD_DES3);

    private LockedKeys() {}
}
