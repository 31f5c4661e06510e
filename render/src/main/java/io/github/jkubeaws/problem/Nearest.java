package io.github.jkubeaws.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Nearest {

    private Nearest() {}

    /**
     * Returns the known name that is nearest to what was written, if any is near enough to be worth a question.
     *
     * <p>Near means: the same but for case, hyphens and underscores; or at most one slip (a letter missing, added,
     * wrong, or two swapped) in each three letters.
     */
    public static Optional<String> to(String written, Collection<String> known) {
        return to(written, known, Math.max(1, plain(written).length() / 3));
    }

    /** Returns the known name that is nearest to what was written, with so many slips at most. */
    public static Optional<String> to(String written, Collection<String> known, int mostSlips) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(written);
        return known.stream()
                .filter(name -> Math.abs(plain(name).length() - plain.length()) <= mostSlips)
                .map(name -> new Candidate(name, distance(plain, plain(name))))
                .filter(candidate -> candidate.slips <= mostSlips)
                .filter(candidate -> candidate.slips < Math.max(1, candidate.name.length()))
                .min(Comparator.comparingInt(Candidate::slips).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** Longer words are not slips of the finger, and comparing them costs the square of their length. */
    private static final int LONGEST = 100;

    private record Candidate(String name, int slips) {}

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** Optimal string alignment distance: https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance. */
    private static int distance(String a, String b) {
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + wrong);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            int[] spare = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = spare;
        }
        return previous[b.length()];
    }
}
