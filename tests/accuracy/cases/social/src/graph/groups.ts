import gql from 'graphql-tag';
import type { Account } from '../models/account.js';

//= @graphql/gql
export const typeDefs = gql`
  type Group {
    id: ID! #= -
    name: String! #= -
    description: String #= -
    coverImage: String #= -
    contactAddress: String #= ?
    memberCount: Int! #= -
    topicLabel: String #= -
    members: [GroupMember!]! #= ?
  }

  type GroupMember {
    nickname: String! #= user.name|user.account.username
    realName: String #= user.name
    invitedByEmail: String #= user.contact.email
    joinReason: String #= user.content
    lastSeenAt: String #= user.behavior
    badgeName: String #= ?
  }

  input JoinInput {
    firstName: String! #= user.name.first
    mobile: String #= user.contact.phone_number
    groupName: String! #= -
    captchaToken: String #= -
  }
`;

export const findMembers = gql`
  query FindMembers($city: String, $groupName: String!) { #= $city|city:? groupName:-
    group(name: $groupName) {
      name #= -
      members { nickname } #= *:?
    }
  }
`;

//= @param
export const resolvers = {
  GroupMember: {
    realName: (member: Account) => `${member.givenName} ${member.surname}`, //= *:?
  },
  Group: {
    name: (group: { name: string }) => group.name.trim(), //= name:- group:-
    topicLabel: (group: { topic: string }) => `#${group.topic}`, //= topic:- group:- topicLabel:-
  },
};
