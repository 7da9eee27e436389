package org.keratin.keras.internal.preprocessing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;

/** Takes texts apart as TensorFlow's operations for strings do: letters and blanks are ASCII's. */
final class Tokens {

    private static final String BLANKS = " \t\n\u000b\f\r";
    private static final String PUNCTUATION = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~'";

    private Tokens() {}

    /** With a to z for A to Z. */
    static String lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                lower.setCharAt(i, (char) (letter + 'a' - 'A'));
            }
        }
        return lower.toString();
    }

    /** Without punctuation. */
    static String stripPunctuation(String text) {
        StringBuilder left = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (PUNCTUATION.indexOf(text.charAt(i)) < 0) {
                left.append(text.charAt(i));
            }
        }
        return left.toString();
    }

    /** The words between blanks. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringTokenizer tokenizer = new StringTokenizer(text, BLANKS);
        while (tokenizer.hasMoreTokens()) {
            words.add(tokenizer.nextToken());
        }
        return words;
    }

    /** The characters, a pair of surrogates as one. */
    static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    /** All runs of each of some lengths, joined by blanks. */
    static List<String> ngrams(List<String> tokens, int[] lengths) {
        List<String> grams = new ArrayList<>();
        Arrays.stream(lengths)
                .forEach(
                        length -> {
                            for (int i = 0; i + length <= tokens.size(); i++) {
                                grams.add(String.join(" ", tokens.subList(i, i + length)));
                            }
                        });
        return grams;
    }
}
