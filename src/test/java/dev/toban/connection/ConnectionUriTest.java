package dev.toban.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionUriTest {

    @ParameterizedTest
    @CsvSource({
        "lab:duty?state=run.jsonl&speed=0, lab:duty?state=./run.jsonl, true",
        "lab:duty?state=run.jsonl, lab:duty?state=other.jsonl, false",
        "lab:duty?state=run.jsonl, lab:duty, false",
        "lab:duty, lab:duty?speed=10, true",
        "lab:duty, lab:large, false",
        "lab:duty, file:snapshot.json, false",
        "file:snapshot.json, file:other.json, true"
    })
    void aLabIsTheSameByWhatItSimulatesAndWhereItsStateIs(String left, String right, boolean same) throws Exception {
        assertThat(ConnectionUri.parse(left).isSameWorldAs(ConnectionUri.parse(right)))
                .isEqualTo(same);
    }
}
