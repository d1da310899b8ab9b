//! The five closed lists of the data. A new type or target is one line here and one text in `i18n`.

use super::coded::coded;

coded! {
    /// One thing that an institution may do after an incident: the path in its order, then public condemnation beside it.
    Stage {
        /// The incident was reported to the police.
        ReportedToPolice = "reported_to_police",
        /// Police came to the place.
        PoliceAttended = "police_attended",
        /// Police or prosecution opened an investigation.
        InvestigationOpened = "investigation_opened",
        /// A suspect was identified.
        SuspectIdentified = "suspect_identified",
        /// Somebody was arrested or charged.
        ArrestOrCharge = "arrest_or_charge",
        /// A court decided.
        CourtOutcome = "court_outcome",
        /// An authority condemned the incident in public; beside the path, not on it.
        PublicCondemnation = "public_condemnation",
    }
}

coded! {
    /// What public sources say of one stage of one incident. `Unknown` is never `No`.
    Answer {
        /// Sources show that it happened.
        Yes = "yes",
        /// Sources show that it did not happen.
        No = "no",
        /// Sources do not say.
        Unknown = "unknown",
    }
}

coded! {
    /// What happened.
    IncidentType {
        /// An attack on a person's body.
        PhysicalAttack = "physical_attack",
        /// A threat, or harassment.
        ThreatOrHarassment = "threat_or_harassment",
        /// Theft or burglary.
        TheftOrBurglary = "theft_or_burglary",
        /// Damage to property.
        PropertyDamage = "property_damage",
        /// Arson.
        Arson = "arson",
        /// Shooting, or an explosive.
        ShootingOrExplosive = "shooting_or_explosive",
        /// Against a religious site or a cemetery.
        ReligiousOrCemetery = "religious_or_cemetery",
        /// Graffiti, or hate speech.
        GraffitiOrHateSpeech = "graffiti_or_hate_speech",
        /// Against the property of an institution.
        InstitutionalProperty = "institutional_property",
        /// Movement or return was obstructed.
        ObstructionOfMovementOrReturn = "obstruction_of_movement_or_return",
        /// None of the others.
        Other = "other",
    }
}

coded! {
    /// To whom or what it happened.
    Target {
        /// One person.
        Person = "person",
        /// Somebody who had returned after displacement.
        Returnee = "returnee",
        /// A household.
        Household = "household",
        /// A group of people.
        Group = "group",
        /// A religious site.
        ReligiousSite = "religious_site",
        /// A cemetery.
        Cemetery = "cemetery",
        /// A public institution.
        PublicInstitution = "public_institution",
        /// A business.
        Business = "business",
        /// A vehicle.
        Vehicle = "vehicle",
        /// None of the others.
        Other = "other",
    }
}

coded! {
    /// What a record rests on.
    Evidence {
        /// More than one publisher.
        Several = "several",
        /// One publisher.
        Single = "single",
        /// Only a headline was read.
        Headline = "headline",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Coded;

    fn ids_are_distinct_and_found_again<T: Coded + std::fmt::Debug>() {
        for (position, value) in T::ALL.iter().enumerate() {
            assert_eq!(T::from_id(value.id()), Some(*value));
            assert_eq!(value.index(), position);
        }
    }

    #[test]
    fn every_id_leads_back_to_its_value() {
        ids_are_distinct_and_found_again::<Stage>();
        ids_are_distinct_and_found_again::<Answer>();
        ids_are_distinct_and_found_again::<IncidentType>();
        ids_are_distinct_and_found_again::<Target>();
        ids_are_distinct_and_found_again::<Evidence>();
    }

    #[test]
    fn ids_are_exact() {
        assert_eq!(Answer::from_id("Yes"), None);
        assert_eq!(Answer::from_id(""), None);
    }
}
