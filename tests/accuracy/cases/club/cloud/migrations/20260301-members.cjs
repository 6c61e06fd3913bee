//= @other/parse
exports.up = async (Parse) => {
  const members = new Parse.Schema('club_Members');
  members.addString('UserName'); //= UserName:user.account.username
  members.addDate('BirthDate'); //= BirthDate:user.demographic.date_of_birth
  members.addBoolean('PhoneVerified'); //= PhoneVerified:-
  members.addNumber('EmailCount'); //= EmailCount:-
  const courts = new Parse.Schema('club_Courts');
  courts.addString('Name'); //= Name:-
  courts.addString('Surface'); //= Surface:-
  await Promise.all([members.update(), courts.update()]);
};

exports.down = async (Parse) => {
  const members = new Parse.Schema('club_Members');
  members.deleteField('UserName'); //= UserName:-
  await members.update();
};
