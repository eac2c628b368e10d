package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteEntryTest {

    private static final PaletteEntry SAVE = new PaletteEntry(
            Icon.SNAPSHOT, "Save status snapshot…", "", List.of("Save status snapshot…", "状態スナップショットの保存…"), () -> {});

    private static boolean finds(String typed) {
        return SAVE.isMeant(PaletteEntry.plain(typed));
    }

    @Test
    void aCommandIsFoundByItsWordsInEveryLanguage() {
        assertThat(finds("snapshot")).isTrue();
        assertThat(finds("スナップショット")).isTrue();
        assertThat(finds("snapshot save")).isTrue();
        assertThat(finds("snapshot 保存")).as("words of two languages").isFalse();
    }

    @Test
    void theWidthOfLettersDoesNotMatter() {
        assertThat(finds("ｽﾅｯﾌﾟｼｮｯﾄ")).isTrue();
        assertThat(finds("ＳＮＡＰ")).isTrue();
    }

    @Test
    void theNameItselfIsNearerThanItsBeginningAndThatNearerThanAPart() {
        PaletteEntry lab = new PaletteEntry(Icon.LAB, "Lab", "", () -> {});
        assertThat(lab.distance("lab")).isLessThan(lab.distance("la"));
        assertThat(lab.distance("la")).isLessThan(lab.distance("ab"));
    }
}
