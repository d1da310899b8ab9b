//! "No such value; nearest: …"

/// Below this similarity a suggestion confuses more than it helps.
const SIMILAR: f64 = 0.75;

/// The candidate that looks most like `found`, if one looks like it at all.
pub fn nearest(found: &str, candidates: &[&str]) -> Option<String> {
    let similarity =
        |candidate: &str| strsim::jaro_winkler(&found.to_ascii_lowercase(), &candidate.to_ascii_lowercase());
    candidates
        .iter()
        .map(|candidate| (similarity(candidate), *candidate))
        .filter(|(similarity, _)| *similarity >= SIMILAR)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, candidate)| candidate.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_a_stranger_is_not() {
        let ids = ["gracanice-gracanica", "kline-klina", "prizren"];
        assert_eq!(nearest("Gracanca", &ids).as_deref(), Some("gracanice-gracanica"));
        assert_eq!(nearest("klina", &ids).as_deref(), Some("kline-klina"));
        assert_eq!(nearest("42", &ids), None);
        assert_eq!(nearest("", &ids), None);
    }
}
