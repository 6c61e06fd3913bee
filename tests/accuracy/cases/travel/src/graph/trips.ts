import { gql } from '@apollo/client';

//= @graphql/gql
export const SAVE_TRAVELLER = gql`
  mutation SaveTraveller($firstName: String!, $passport: String, $birthDate: Date!, $hotelName: String) { #= $firstName:user.name.first $passport:user.government_id.passport_number $birthDate:user.demographic.date_of_birth $hotelName:-
    saveTraveller(firstName: $firstName, passport: $passport, birthDate: $birthDate, hotelName: $hotelName) { #= *:?
      id #= ?
    }
  }
`;

export const schema = gql`
  type Guide {
    legalName: String! #= user.name
    spokenLanguages: [String!]! #= user.demographic.language|user.employment
    licenceNumber: String #= user.government_id|user.employment|user.unique_id
    portraitUrl: String #= user.image
  }

  type Tour {
    name: String! #= -
    title: String! #= -
    city: String! #= -
    language: String! #= -
    meetingAddress: String! #= -
    minAge: Int #= -
  }
`;
