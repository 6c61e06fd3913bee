'use strict';

//= @sequelize/define
module.exports = (sequelize, DataTypes) => {
  sequelize.define('Building', {
    name: DataTypes.STRING, //= -
    address: DataTypes.STRING, //= -
    city: DataTypes.STRING, //= -
    caretakerPhone: DataTypes.STRING, //= ?
    capacity: DataTypes.INTEGER, //= -
    yearBuilt: DataTypes.INTEGER, //= -
    doorCodeFormat: DataTypes.STRING, //= -
  });
  sequelize.define('Timetable', {
    title: DataTypes.STRING, //= -
    language: DataTypes.STRING, //= -
    weekName: DataTypes.STRING, //= -
    headerText: DataTypes.TEXT, //= -
  });
};
